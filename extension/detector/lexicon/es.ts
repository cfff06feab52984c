import type { Lexicon } from './lexicon.ts';

export const es: Lexicon = {
  lead: [
    'tu', // keycloak, okta, clerk
    'su', // keycloak, okta, clerk
  ],
  code: [
    'códigos? de (verificación|autenticación|seguridad|acceso|confirmación|inicio de sesión|un solo uso)', // keycloak, okta, clerk
    'códigos? (otp|totp|2fa|mfa|temporal|único|dinámico)', // keycloak, okta, clerk
    'códigos? de (seis|ocho|\\d) (dígitos|cifras)', // medusa
    'contraseña (de un solo uso|de una sola vez|temporal)', // keycloak, lemonldap, mediawiki
    'código (de )?(identificación|autenticador)', // keycloak, medusa
    'código (generado|que (muestra|aparece))', // okta
    'token de (seguridad|acceso)', // directus
    'clave (dinámica|de un solo uso)', // ours
  ],
  hint: [
    'códigos?', // keycloak, okta, clerk
    'codigos?', // sogo, phpmyadmin, directus
    'dígitos?', // keycloak, okta, logto
  ],
  app: [
    '(aplicación|app) (de |del )?(autenticación|autenticador|autenticadora|verificación)', // keycloak, okta, clerk
    'autenticador', // keycloak, okta, clerk
    'generado (por|en) (su|tu|la) (app|aplicación)', // okta, logto
    '(muestra|genera|aparece en) (su|tu|la) (app|aplicación)', // keycloak
    'código (de|en) (su|tu|la) (app|aplicación)', // keycloak, okta, directus
  ],
  factor: [
    '(autenticación|verificación|identificación) (en|de|con|por) (dos|2|múltiples|doble|varios) (pasos|factor(es)?)', // clerk, logto, lemonldap
    'doble factor', // phpmyadmin
    '(dos|2) (pasos|factores)', // clerk, logto, lemonldap
    'multi ?factor', // okta, amplify
    'segundo factor', // lemonldap
    '(verifica|verifique|confirma|confirme) (tu|su) identidad', // okta, logto, mediawiki
  ],
  backup: [
    'códigos? de (respaldo|recuperación|reserva|emergencia|seguridad de respaldo|copia de seguridad)', // keycloak, clerk, logto
  ],
  sent: [
    '(hemos|se ha|se te ha|le hemos|te hemos|ha sido) (\\S+ )?(enviado|mandado)', // keycloak, okta, clerk
    '(te|le|se|que|código) (enviamos|envió|enviaron|mandamos)', // okta, clerk, medusa
    'enviado (a|al|por|vía|un)', // keycloak, okta, clerk
    '(por|vía|mediante) (sms|correo|e ?mail|mensaje|llamada|teléfono)', // okta, clerk, logto
    'código (sms|recibido|por correo|(que )?(has|ha) recibido|(que )?recibi(ste|ó))', // clerk
    '(revisa|consulta|revise|consulte) (tu|su|el) (correo|bandeja|e ?mail|teléfono)', // okta, clerk
  ],
  push: [
    'notificación push enviada', // okta
    'respond[ae] en (tu|su) (dispositivo|teléfono|móvil|celular)', // okta
    '(aprueb[ae]|confirm[ae]|acept[ae]) .{0,40}en (tu|su) (teléfono|móvil|dispositivo|celular|app)', // ours
    '(aprueb[ae]|acept[ae]) (la|esta) (solicitud|notificación)', // ours
    'esperando (la |tu |su )?(aprobación|confirmación|respuesta)', // ours
  ],
  resend: [
    '(reenviar|volver a enviar|enviar de nuevo|enviar otro)( \\S+){0,2}', // keycloak, okta, clerk
    'no (has|ha|he) recibido', // keycloak, okta
    'no recib(iste|ió)', // okta, clerk
    'solicitar (un )?nuevo código', // ours
  ],
  turnOn: [
    '(activar|habilitar|configurar|añadir|agregar|activa|configura)( \\S+){0,2} (autenticación|verificación|doble|dos|2fa|mfa|aplicación|app|dispositivo|autenticador|factor)\\S*', // keycloak, okta, clerk
    '(completar|finalizar|terminar|confirmar)( \\S+)? (configuración|activación)', // keycloak, okta, directus
    '(activar|habilitar|configurar)(?=$)', // okta, mediawiki, directus
    'configuración de (la )?(autenticación|verificación)', // amplify
  ],
  scan: [
    'escane(a|e|ar|ando)( \\S+){0,4}', // keycloak, okta, clerk
    'códigos? qr', // okta, clerk, logto
    'clave (secreta|de configuración|manual)', // okta, clerk, logto
    '(introduc|añad|agreg)\\S+ (esta|la) clave', // keycloak
  ],
  turnOff: [
    '(desactivar|deshabilitar|eliminar|quitar|desactiva|elimina|quita|desactivación de)( \\S+){0,2} (autenticación|verificación|doble|dos|2fa|mfa|aplicación|dispositivo|protección|autenticador|factor)\\S*', // okta, clerk, logto
    '(desactivar|deshabilitar)(?=$)', // logto, mediawiki, directus
    'para (desactivar|deshabilitar)(l[ao])?', // mediawiki, directus, medusa
  ],
  again: [
    'confirm[ae] (esta|la|los|el|tu|su) (acción|operación|cambios?|pago|transferencia)', // ory
    'confirm\\S+ que (eres tú|es usted)', // logto, ory
    'antes de (continuar|seguir|cambiar|modificar|editar|eliminar|guardar|mostrar)', // okta, logto, medusa
    '(operación|acción|datos|información) (sensible|confidencial)(es)?', // ours
    '(volver|vuelv[ea]) a (autenticar|comprobar|identificar)\\S*', // keycloak, logto
    're ?(autentic|verific)\\S*', // okta, clerk, lemonldap
    'autent\\S+ (de nuevo|nuevamente|otra vez)', // lemonldap
    '(autenticación más reciente|nivel de autenticación)', // lemonldap
    '(introduc|ingres|escrib)\\S+ (de nuevo|otra vez) un código', // ours
    'mantener (tu|su) (cuenta|información) segura', // clerk
    'para (cambiar|modificar|eliminar) (tus?|sus?|est[ae])', // keycloak, redmine
    'nuevos códigos', // logto
  ],
  signIn: [
    'iniciar sesión', // keycloak, okta, clerk
    'inicio de sesión', // keycloak, okta, clerk
    'inicia sesión', // keycloak, okta, clerk
    'acceder', // keycloak, okta, clerk
    'entrar', // clerk
    'log ?in', // redmine, medusa
  ],
  signOut: [
    'cerrar sesión', // keycloak, okta, clerk
    'salir', // clerk, mediawiki, directus
    'desconectar', // keycloak, lemonldap
  ],
  reset: [
    '(restablecer|olvidé|olvidó|olvidaste|recuperar)( \\S+){0,2} contraseña', // okta, clerk, logto
  ],
  phone: [
    'número (de )?(teléfono|móvil|celular)', // keycloak, okta, clerk
  ],
  naming: [
    '(un )?nombre( (de|del|para) .*)?', // keycloak, okta, clerk
  ],
  other: [
    '(tu |su )?contraseña( actual| nueva)?', // keycloak, okta, clerk
    'códigos? (promocional|de descuento|descuento|de regalo|de cupón|de invitación|de referido|postal|de país|del país|de área|de producto|de artículo|de barras|de reserva|de cliente|de pedido|de seguimiento|de sala|de la tarjeta)', // keycloak, okta, clerk
    '(nuevo|elige|elija|crea|cree|establece|confirma)( \\S+){0,2} pin', // okta
    'nombre( \\S+)*', // keycloak, okta, clerk
  ],
  otherNear: [
    '(canjear|cupón|descuento|carrito|cesta|tarjeta (de crédito|regalo)|pago)', // clerk, medusa
    '(captcha|no soy un robot|caracteres de la imagen)', // okta, logto, lemonldap
    '(elige|elija|crea|cree|establece|cambiar)( \\S+){0,2} pin', // okta
    'fecha de nacimiento', // keycloak, okta, logto
    'rastrear (pedido|envío|paquete)', // ours
  ],
};
