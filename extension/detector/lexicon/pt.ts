import type { Lexicon } from './lexicon.ts';

export const pt: Lexicon = {
  code: [
    'códigos? de (?:verificação|autenticação|segurança|acesso|confirmação|login|uso único|utilização única)',
    'códigos? (?:otp|totp|2fa|mfa|temporário|único)',
    'códigos? de (?:seis|oito|\\d) (?:dígitos|algarismos)',
    '(?:senha|palavra passe|palavra-passe) (?:de uso único|descartável|temporária)',
    'código (?:gerado|exibido|mostrado)',
    'token de (?:segurança|acesso)',
  ],
  hint: ['códigos?', 'codigos?', 'dígitos?'],
  app: [
    '(?:aplicativo|aplicação|app|aplicativos) (?:de |do )?(?:autenticação|autenticador|verificação)',
    'autenticador',
    '(?:gerado|exibido|mostrado) (?:pelo|no|na|pela) (?:seu |sua )?(?:app|aplicativo|aplicação)',
  ],
  factor: [
    '(?:autenticação|verificação|confirmação) (?:de|em|com|por) (?:dois|duas|2|múltiplos|vários) (?:fatores|factores|etapas|passos)',
    '(?:dois|2) (?:fatores|factores)',
    '(?:duas|2) etapas',
    'multi ?fator(?:es)?',
    'segundo fa(?:c)?tor',
    '(?:verifique|confirme) (?:a )?sua identidade',
  ],
  backup: ['códigos? (?:de )?(?:backup|recuperação|reserva|emergência|cópia de segurança)'],
  sent: [
    '(?:enviamos|foi enviado|mandamos|acabamos de enviar)',
    'enviado (?:para|por|via|ao|a)',
    '(?:por|via|pelo) (?:sms|e ?mail|mensagem|ligação|telefone|whats ?app)',
    'código (?:sms|recebido|por e ?mail)',
    '(?:verifique|confira|consulte) (?:o |a )?(?:seu|sua) (?:e ?mail|caixa|telefone|celular)',
  ],
  resend: [
    '(?:reenviar|enviar novamente|enviar outro|enviar de novo)(?: \\S+){0,2}',
    'não recebeu',
    'solicitar (?:um )?novo código',
  ],
  turnOn: [
    '(?:ativar|activar|habilitar|configurar|adicionar|ative|configure)(?: \\S+){0,2} (?:autenticação|verificação|dois|duas|2fa|mfa|aplicativo|app|dispositivo|autenticador|fator)\\S*',
    '(?:concluir|finalizar|confirmar)(?: \\S+)? (?:configuração|ativação)',
    '(?:ativar|activar|habilitar|configurar)(?=$)',
    'configuração da (?:autenticação|verificação)',
  ],
  scan: [
    '(?:escaneie|escanear|digitalize|digitalizar|leia)(?: \\S+){0,4}',
    'códigos? qr',
    'qr ?code',
    'chave (?:secreta|de configuração|manual)',
  ],
  turnOff: [
    '(?:desativar|desactivar|desabilitar|remover|excluir|desative|desativação da)(?: \\S+){0,2} (?:autenticação|verificação|dois|duas|2fa|mfa|aplicativo|dispositivo|proteção|autenticador|fator)\\S*',
    '(?:desativar|desactivar|desabilitar)(?=$)',
    'para (?:desativar|desactivar|desabilitar|remover)',
  ],
  again: [
    'confirme (?:esta|essa|a|as|o|sua) (?:ação|operação|alteraç\\S+|pagamento|transferência)',
    'confirme que é você',
    'antes de (?:continuar|prosseguir)',
    '(?:operação|ação) sensível',
    'autentique(?: se)? novamente',
  ],
  signIn: ['entrar', 'iniciar sessão', 'fazer login', 'acessar', 'log ?in'],
  signOut: ['sair', 'terminar sessão', 'encerrar sessão'],
  reset: ['(?:redefinir|repor|esqueci|esqueceu|recuperar)(?: \\S+){0,2} (?:senha|palavra passe)'],
  phone: ['número (?:de |do )?(?:telefone|celular|telemóvel)'],
  other: [
    'códigos? (?:promocional|de desconto|de cupom|de convite|de indicação|postal|do país|de área|do produto|de barras|de rastreio|de rastreamento|do cliente|da sala|do cartão|do pedido)',
    '(?:novo|escolha|crie|defina|confirme)(?: \\S+){0,2} pin',
    'nome(?: \\S+)*',
  ],
  otherNear: [
    '(?:resgatar|cupom|cupão|desconto|carrinho|cartão (?:de crédito|presente)|pagamento)',
    '(?:captcha|não sou um robô|caracteres da imagem)',
    '(?:escolha|crie|defina|alterar)(?: \\S+){0,2} pin',
    'data de nascimento',
    'rastrear (?:pedido|encomenda)',
  ],
};
