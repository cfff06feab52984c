import type { Words } from './words.ts';

export const words: Words = {
  settings: {
    platforms: {
      title: 'Plataformas',
      what: 'Plataformas de tu organización: dónde están, qué cuentas les pertenecen, qué admite su campo del código. Nadie tiene que confirmar sus hosts.',
    },
    allowedHosts: {
      title: 'Hosts permitidos',
      what: 'Los códigos solo van a estos hosts, y solo allí se añaden cuentas. Hosts exactos, o *.example.com para todos sus subdominios. Los hosts de las plataformas anteriores no se añaden solos. Una lista vacía no permite ningún host.',
    },
    deniedHosts: {
      title: 'Hosts bloqueados',
      what: 'A estos hosts no va ningún código, aunque otro ajuste lo permita. Hosts exactos, o *.example.com para todos sus subdominios. Si son varias, una entrada que no se puede leer no bloquea nada, para que un descuido no detenga el relleno en todas partes; la página «Ajustes por directiva» la indica. Si no se puede leer ninguna, no se permite ningún host.',
    },
    fillMode: {
      title: 'Relleno',
      what: 'Lo máximo que se permite en un sitio: off (nada), ask (un clic rellena el código) o automatic (cada persona puede elegirlo para un sitio).',
    },
    submit: {
      title: 'Enviar tras rellenar',
      what: 'Permite que el formulario se envíe en cuanto contiene el código.',
    },
    ownAccounts: {
      title: 'Cuentas propias',
      what: 'Permite añadir cuentas que no pertenecen a ninguna de las plataformas anteriores. Las que ya existen se conservan.',
    },
    importAllowed: {
      title: 'Importación',
      what: 'Permite importar varias cuentas a la vez desde otra aplicación de autenticación. Las copias de seguridad cifradas propias siempre se pueden abrir.',
    },
    exportAllowed: {
      title: 'Exportación',
      what: 'Permite guardar copias de seguridad cifradas en un archivo.',
    },
    plainExportAllowed: {
      title: 'Exportación sin cifrar',
      what: 'Permite mostrar una clave secreta: como código QR para otro dispositivo o en cualquier archivo sin cifrar.',
    },
    autoLockMinutes: {
      title: 'Bloquear como máximo tras',
      what: 'Minutos de inactividad tras los que se bloquea la caja fuerte. Se puede elegir menos.',
    },
    clipboardSeconds: {
      title: 'Portapapeles, como máximo',
      what: 'Segundos tras los que se borra un código copiado. Se puede elegir menos.',
    },
    passphraseMinimumScore: {
      title: 'Seguridad de la frase de contraseña',
      what: 'Lo que debe alcanzar una nueva frase de contraseña, de 0 a 4 según zxcvbn. Nunca menos de 2.',
    },
    passkey: {
      title: 'Llave de acceso',
      what: 'Llave de acceso para abrir la caja fuerte: allowed (permitida), required (exigida, donde el navegador pueda) o forbidden (prohibida). La frase de contraseña se conserva en todo caso.',
    },
    recoveryKitRequired: {
      title: 'Kit de recuperación exigido',
      what: 'La caja fuerte solo se puede usar cuando existe un kit de recuperación, y el último no se puede quitar.',
    },
    escrowKey: {
      title: 'Clave de la organización',
      what: 'La clave pública de tu organización (npm run escrow crea el par). Quien tenga la parte privada puede abrir todas las cajas fuertes sujetas a esta directiva. A las personas se les informa de ello, con la huella de la clave, y dan su consentimiento antes de ver un código.',
    },
    language: { title: 'Idioma', what: 'El idioma hasta que la persona elija otro.' },
    hideFirstRun: {
      title: 'Ocultar los primeros pasos',
      what: 'Tras la frase de contraseña se muestran directamente los códigos. Lo que se exige se pide de todos modos.',
    },
    appAddress: {
      title: 'Dirección de la aplicación para teléfonos',
      what: 'Dónde ofrece tu organización Watchword para teléfonos. Se muestra con un código QR. En Firefox, las llaves de acceso de la extensión pertenecen a esa dirección.',
    },
    supportLink: {
      title: 'Ayuda: dirección',
      what: 'Dónde se obtiene ayuda en tu organización: https o mailto.',
    },
    supportText: {
      title: 'Ayuda: texto',
      what: 'Lo que conviene saber en tu organización cuando se necesita ayuda.',
    },
    auditRequired: {
      title: 'Registro exigido',
      what: 'Los desbloqueos, rellenos, exportaciones y cambios de directiva se anotan en un registro cifrado en el dispositivo que no se puede desactivar. No contiene códigos.',
    },
    auditExportAllowed: {
      title: 'Exportación del registro',
      what: 'Permite guardar el registro en un archivo.',
    },
  },
  platform: {
    name: 'Cómo se llama. El nombre de una plataforma integrada completa lo que ya se sabe de ella.',
    hosts: 'Hosts exactos. {tenant} representa el inquilino de abajo.',
    tenant: 'Tu nombre en los hosts y rutas de una plataforma que atiende a varias organizaciones.',
    signInPaths:
      'Dónde pide el código al iniciar sesión; * representa cualquier cosa. En el resto de sus hosts no se rellena nada automáticamente.',
    issuers: 'Lo que sus códigos QR indican como emisor, además de su nombre.',
    algorithm: 'Para cuentas creadas a partir de una clave secreta escrita.',
    digits: 'Para cuentas creadas a partir de una clave secreta escrita.',
    period: 'Segundos; para cuentas creadas a partir de una clave secreta escrita.',
    codes: 'Lo que admite su campo del código.',
    codeFields:
      'Dónde está el campo del código, para páginas en las que no se encuentra: selector (CSS) y, si hace falta, path, frame (el host del marco) y shadow (selectores de los hosts shadow, de fuera hacia dentro).',
    fillMode: 'Como arriba, para esta plataforma.',
    submit: 'Como arriba, para esta plataforma.',
  },
};
