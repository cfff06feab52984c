import type { Lexicon } from './lexicon.ts';

export const pt: Lexicon = {
  lead: [
    'seu', // keycloak, okta, clerk
    'sua', // keycloak, okta, clerk
  ],
  code: [
    'códigos? de (verificação|autenticação|segurança|acesso|confirmação|login|uso único|utilização única)', // keycloak, okta, clerk
    'códigos? (otp|totp|2fa|mfa|temporário|único)', // okta, logto, lemonldap
    'códigos? de (seis|oito|\\d) (dígitos|algarismos)', // medusa
    '(senha|palavra passe|palavra-passe) (de uso único|descartável|temporária)', // lemonldap, mediawiki, directus
    'código (gerado|exibido|mostrado)', // okta, clerk, logto
    'token de (segurança|acesso)', // directus
  ],
  hint: [
    'códigos?', // keycloak, okta, clerk
    'codigos?', // ours
    'dígitos?', // keycloak, okta, logto
  ],
  app: [
    '(aplicativo|aplicação|app|aplicativos) (de |do )?(autenticação|autenticador|verificação)', // keycloak, okta, clerk
    'autenticador', // keycloak, okta, clerk
    'código d[oa] (seu |sua )?(aplicativo|aplicação|app)', // okta
    '(gerado|exibido|mostrado) (pelo|no|na|pela) (seu |sua )?(app|aplicativo|aplicação)', // keycloak, okta, clerk
  ],
  factor: [
    '(autenticação|verificação|confirmação) (de|em|com|por) (dois|duas|2|múltiplos|vários) (fatores|factores|etapas|passos)', // keycloak, clerk, logto
    '(dois|2) (fatores|factores)', // keycloak, okta, mediawiki
    '(duas|2) etapas', // clerk, logto, mediawiki
    'multi ?fator(es)?', // okta, amplify
    'segundo fa(c)?tor', // lemonldap, mediawiki
    '(verifique|confirme) (a )?sua identidade', // okta, logto
  ],
  backup: [
    'códigos? (de )?(backup|recuperação|reserva|emergência|cópia de segurança)', // keycloak, clerk, logto
  ],
  sent: [
    '(enviamos|foi enviad[oa]|mandamos|acabamos de enviar)', // keycloak, okta, clerk
    'enviado (para|por|via|ao|a)', // keycloak, okta, clerk
    '(por|via|pelo) (sms|e ?mail|mensagem|ligação|telefone|whats ?app)', // okta, clerk, logto
    'código (sms|recebido|que (você )?recebeu|por e ?mail)', // keycloak, clerk, lemonldap
    '(verifique|confira|consulte) (o |a )?(seu|sua) (e ?mail|caixa|telefone|celular)', // okta, clerk, logto
  ],
  push: [
    '(notificação (por )?)?push enviad[ao]', // okta
    'respond[ae] (no|em|ao) seu (dispositivo|telefone|celular|telemóvel)', // okta
    '(aprov[ae]|confirm[ae]|aceit[ea]) .{0,40}(no|em) seu (telefone|celular|dispositivo|telemóvel)', // ours
    '(aprov[ae]|aceit[ea]) (a|esta) (solicitação|notificação)', // ours
    'aguardando (a |sua )?(aprovação|confirmação|resposta)', // keycloak
  ],
  resend: [
    '(reenviar|enviar novamente|enviar outro|enviar de novo)( \\S+){0,2}', // keycloak, okta, clerk
    'não recebeu', // keycloak, okta, clerk
    'solicitar (um )?novo código', // ours
  ],
  turnOn: [
    '(ativar|activar|habilitar|configurar|adicionar|ative|configure)( \\S+){0,2} (autenticação|verificação|dois|duas|2fa|mfa|aplicativo|app|dispositivo|autenticador|fator)\\S*', // keycloak, okta, clerk
    '(concluir|finalizar|confirmar)( \\S+)? (configuração|ativação)', // keycloak, okta, medusa
    '(ativar|activar|habilitar|configurar)(?=$)', // keycloak, okta, mediawiki
    'configuração da (autenticação|verificação)', // amplify
  ],
  scan: [
    '(escaneie|escanear|digitalize|digitalizar|leia)( \\S+){0,4}', // keycloak, okta, clerk
    'códigos? qr', // keycloak, okta, clerk
    'qr ?code', // redmine, phpmyadmin, medusa
    'chave (secreta|de configuração|manual)', // okta, clerk, logto
  ],
  turnOff: [
    '(desativar|desactivar|desabilitar|remover|excluir|desative|remova|desativação d[ae])( \\S+){0,2} (autenticação|verificação|dois|duas|2fa|mfa|aplicativo|dispositivo|proteção|autenticador|fator)\\S*', // okta, clerk, logto
    '(desativar|desactivar|desabilitar)(?=$)', // logto, mediawiki, directus
    'para (desativ|desactiv|desabilit)[aá](r|-?l[ao])', // mediawiki, directus, medusa
  ],
  again: [
    'confirme (esta|essa|a|as|o|sua) (ação|operação|alteraç\\S+|pagamento|transferência)', // ours
    'confirme que é você', // logto
    'antes de (continuar|prosseguir)', // okta, clerk, logto
    '(operação|ação) sensível', // ours
    'autentique( se)? novamente', // ours
    'novos códigos', // keycloak, clerk, logto
  ],
  signIn: [
    'entrar', // keycloak, clerk, logto
    'iniciar sessão', // mediawiki
    'fazer login', // keycloak, okta, clerk
    'acessar', // keycloak, okta, clerk
    'log ?in', // keycloak, okta, clerk
  ],
  signOut: [
    'sair', // keycloak, okta, clerk
    'terminar sessão', // ours
    'encerrar sessão', // logto
  ],
  reset: [
    '(redefinir|repor|esqueci|esqueceu|recuperar)( \\S+){0,2} (senha|palavra passe)', // keycloak, okta, clerk
  ],
  phone: [
    'número (de |do )?(telefone|celular|telemóvel)', // keycloak, okta, clerk
  ],
  naming: [
    '(um )?nome( (do|da|de|para) .*)?', // keycloak, okta, clerk
  ],
  other: [
    '(sua )?senha( atual)?', // keycloak, okta, clerk
    'códigos? (promocional|de desconto|de cupom|de convite|de indicação|postal|do país|de área|do produto|de barras|de rastreio|de rastreamento|do cliente|da sala|do cartão|do pedido)', // okta, medusa
    '(novo|escolha|crie|defina|confirme)( \\S+){0,2} pin', // okta
    'nome( \\S+)*', // keycloak, okta, clerk
  ],
  otherNear: [
    '(resgatar|cupom|cupão|desconto|carrinho|cartão (de crédito|presente)|pagamento)', // clerk, medusa
    '(captcha|não sou um robô|caracteres da imagem)', // okta, clerk, logto
    '(escolha|crie|defina|alterar)( \\S+){0,2} pin', // okta
    'data de nascimento', // keycloak, logto, amplify
    'rastrear (pedido|encomenda)', // ours
  ],
};
