import type { CommonWords } from './en.ts';

export const pt: CommonWords = {
  signIn: 'Entrar',
  password: 'Senha',
  wrongLogin: (login) => `${login} ou senha incorretos.`,
  newHere: (product) => `Novo na ${product}?`,
  createOne: 'Criar uma conta',
  signUp: 'Criar conta',
  yourName: 'Seu nome',
  haveOne: 'Já tem uma?',
  loginTaken: (login) => `${login}: já em uso.`,
  fillIn: 'Preencha todos os campos; a senha precisa de oito caracteres.',
  signOut: 'Sair',
  product: 'Produto',
  next: 'Continuar',
  cancel: 'Cancelar',
  somebodyElse: 'Entrar com outra conta',
  or: 'ou',
  ssoFailed: 'O acesso não foi concluído. Comece de novo.',
  ssoNobody: (email) => `Ninguém aqui tem o endereço ${email}.`,
  staleForm: 'Esta página ficou aberta por muito tempo. Volte, recarregue e tente de novo.',

  sixDigits: 'Seis dígitos',
  sixDigitsOrBackup: 'Seis dígitos, ou um código de backup',
  digitOf: (at, of) => `Dígito ${at} de ${of}`,
  useBackup: 'Usar um código de backup',
  enterDigits: 'Digite os seis dígitos do seu aplicativo.',
  enterDigitsOrBackup: 'Digite os seis dígitos do seu aplicativo, ou um dos seus códigos de backup.',
  codeWrong: 'Este código não está correto, ou já foi usado. Espere o próximo e tente de novo.',
  wait: (seconds) =>
    `Muitas tentativas. Tente de novo em ${seconds < 90 ? `${seconds} segundos` : `${Math.ceil(seconds / 60)} minutos`}.`,

  sentTitle: 'Digite o código que enviamos',
  sentTo: (address) => `Enviamos um código de seis dígitos para ${address}. Ele vale por dez minutos.`,
  sentLabel: 'Código',
  sendAgain: 'Enviar um novo código',
  otherWay: 'Enviar de outra forma',
  sentWrong: 'Este código não está correto, ou é antigo demais. Tente de novo, ou peça outro.',
  tooManySent: 'Muitos códigos foram enviados. Tente de novo em dez minutos.',
  messageSubject: (product) => `Seu código para ${product}`,
  messageText: (product, code) =>
    `${code} é o seu código para ${product}. Ele vale por dez minutos. Não o dê a ninguém.`,

  recoveryAskTitle: 'Código de recuperação',
  recoveryAsk:
    'O seu autenticador foi redefinido. Digite o código de recuperação que recebeu e depois configure um autenticador de novo.',
  recoveryCode: 'Código de recuperação',

  qrCode: 'Código QR para o seu aplicativo autenticador',
  scan: 'Escaneie o código QR',
  openApp: 'Abra o seu aplicativo autenticador e adicione uma conta.',
  enterShown: 'Digite o código mostrado',
};
