import { pt as common } from '../../words/pt.ts';
import type { DigibeeWords } from './en.ts';

export const pt: DigibeeWords = {
  ...common,
  claim: 'Integrações que não atrapalham',
  login: 'E-mail',
  areas: [
    ['/', 'Pipelines'],
    ['/', 'Conectores'],
    ['/', 'Monitor'],
  ],
  menu: [['/account/two-factor', 'Autenticação de dois fatores']],
  withProvider: 'Entrar com o provedor de identidade',
  codeTitle: 'Autenticação de dois fatores',
  codeExplanation: 'Digite o código do seu aplicativo autenticador.',
  codeLabel: 'Código de autenticação',

  pipelines: 'Pipelines',
  rows: [
    ['Pedidos para o armazém', 'Em execução · a cada 5 minutos'],
    ['Faturas para a contabilidade', 'Em execução · a cada evento'],
    ['Cadastro de clientes', 'Pausado por Marta'],
  ],

  intro: 'Uma segunda etapa ao entrar, para que só a senha não abra nada.',
  app: 'Aplicativo autenticador',
  appExplanation: 'Um aplicativo no celular ou no navegador mostra um novo código a cada 30 segundos.',
  choose: 'Avançar',
  token: 'Sem câmera? Use esta chave',
  activate: 'Ativar',
  active: 'Ativa',
  toDeactivate: 'Para desativar a autenticação de dois fatores, digite um código do seu aplicativo.',
  deactivate: 'Desativar',

  lost: 'Perdeu o dispositivo? Fale com o suporte',
  supportTitle: 'Falar com o suporte',
  supportExplanation:
    'Não consegue usar o seu aplicativo autenticador? Diga como podemos falar com você. Conferimos que é você antes de ajudar.',
  message: 'Como falamos com você?',
  send: 'Enviar',
  supportSent: 'Obrigado. O suporte vai entrar em contato.',
  deskTitle: 'Atendimento do suporte',
  deskExplanation: 'Pessoas que não conseguem usar o aplicativo autenticador. Confira que são elas antes de redefinir.',
  deskEmpty: 'Ninguém pediu.',
  yourPassword: 'Sua senha',
  reset: 'Redefinir',
  passwordWrong: 'A senha não está correta.',
  resetNotPossible: 'Não há nada a redefinir: esta pessoa não tem autenticador.',
  resetHandOver: (name) => `Código de recuperação para ${name}. Vale uma vez, em 24 horas, e não é mostrado de novo.`,
};
