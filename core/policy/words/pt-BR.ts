import type { Words } from './words.ts';

export const words: Words = {
  settings: {
    platforms: {
      title: 'Plataformas',
      what: 'Plataformas da sua organização: onde ficam, quais contas pertencem a elas, o que o campo do código delas aceita. Ninguém precisa confirmar os hosts delas.',
    },
    allowedHosts: {
      title: 'Hosts permitidos',
      what: 'Os códigos só vão para estes hosts, e só neles é possível adicionar contas. Hosts exatos, ou *.example.com para todos os subdomínios. Os hosts das plataformas acima não são incluídos automaticamente. Uma lista vazia não permite nenhum host.',
    },
    deniedHosts: {
      title: 'Hosts bloqueados',
      what: 'Nenhum código vai para estes hosts, mesmo que outra configuração permita. Hosts exatos, ou *.example.com para todos os subdomínios. Se houver várias, uma entrada que não pode ser lida não bloqueia nada, para que um descuido não interrompa o preenchimento em todo lugar; a página “Configurações por política” a indica. Se nenhuma puder ser lida, nenhum host é permitido.',
    },
    fillMode: {
      title: 'Preenchimento',
      what: 'O máximo permitido em um site: off (nada), ask (um clique preenche o código) ou automatic (cada pessoa pode escolher isso para um site).',
    },
    submit: {
      title: 'Enviar após preencher',
      what: 'Permite que o formulário seja enviado assim que o código estiver nele.',
    },
    ownAccounts: {
      title: 'Contas próprias',
      what: 'Permite adicionar contas que não pertencem a nenhuma das plataformas acima. As que já existem permanecem.',
    },
    importAllowed: {
      title: 'Importação',
      what: 'Permite importar várias contas de uma vez de outro app autenticador. Os próprios backups criptografados sempre podem ser abertos.',
    },
    exportAllowed: { title: 'Exportação', what: 'Permite salvar arquivos de backup criptografados.' },
    plainExportAllowed: {
      title: 'Exportação sem criptografia',
      what: 'Permite mostrar uma chave secreta: como QR code para outro dispositivo ou em qualquer arquivo sem criptografia.',
    },
    autoLockMinutes: {
      title: 'Bloquear no máximo após',
      what: 'Minutos de inatividade após os quais o cofre é bloqueado. É possível escolher menos.',
    },
    clipboardSeconds: {
      title: 'Área de transferência, no máximo',
      what: 'Segundos após os quais um código copiado é apagado. É possível escolher menos.',
    },
    passphraseMinimumScore: {
      title: 'Força da frase secreta',
      what: 'O que uma nova frase secreta precisa alcançar, de 0 a 4 segundo o zxcvbn. Nunca menos de 2.',
    },
    passkey: {
      title: 'Chave de acesso',
      what: 'Chave de acesso para abrir o cofre: allowed (permitida), required (exigida, onde o navegador oferecer suporte) ou forbidden (proibida). A frase secreta permanece em todo caso.',
    },
    recoveryKitRequired: {
      title: 'Kit de recuperação exigido',
      what: 'O cofre só pode ser usado depois que houver um kit de recuperação, e o último não pode ser removido.',
    },
    escrowKey: {
      title: 'Chave da organização',
      what: 'A chave pública da sua organização (npm run escrow cria o par). Quem tiver a parte privada pode abrir todos os cofres sujeitos a esta política. As pessoas são informadas disso, com a impressão digital da chave, e concordam antes de ver um código.',
    },
    language: { title: 'Idioma', what: 'O idioma até que a pessoa escolha outro.' },
    hideFirstRun: {
      title: 'Ocultar os primeiros passos',
      what: 'Depois da frase secreta, os códigos aparecem imediatamente. O que é exigido é pedido mesmo assim.',
    },
    appAddress: {
      title: 'Endereço do app para celulares',
      what: 'Onde sua organização oferece o Watchword para celulares. Ele é mostrado com um QR code. No Firefox, as chaves de acesso da extensão pertencem a esse endereço.',
    },
    supportLink: {
      title: 'Ajuda: endereço',
      what: 'Onde obter ajuda na sua organização: https ou mailto.',
    },
    supportText: {
      title: 'Ajuda: texto',
      what: 'O que é preciso saber na sua organização quando se precisa de ajuda.',
    },
    auditRequired: {
      title: 'Registro exigido',
      what: 'Desbloqueios, preenchimentos, exportações e mudanças de política vão para um registro criptografado no dispositivo, que não pode ser desativado. Ele não contém códigos.',
    },
    auditExportAllowed: {
      title: 'Exportação do registro',
      what: 'Permite salvar o registro em um arquivo.',
    },
  },
  platform: {
    name: 'Como ela se chama. O nome de uma plataforma integrada complementa o que já se sabe dela.',
    hosts: 'Hosts exatos. {tenant} representa o locatário abaixo.',
    tenant: 'Seu nome nos hosts e caminhos de uma plataforma que atende várias organizações.',
    signInPaths:
      'Onde ela pede o código ao entrar; * representa qualquer coisa. No restante dos hosts dela nada é preenchido automaticamente.',
    issuers: 'O que os QR codes dela indicam como emissor, além do nome dela.',
    algorithm: 'Para contas criadas a partir de uma chave secreta escrita.',
    digits: 'Para contas criadas a partir de uma chave secreta escrita.',
    period: 'Segundos; para contas criadas a partir de uma chave secreta escrita.',
    codes: 'O que o campo do código dela aceita.',
    codeFields:
      'Onde fica o campo do código, para páginas em que ele não é encontrado: selector (CSS) e, se necessário, path, frame (o host do quadro) e shadow (seletores dos hosts shadow, de fora para dentro).',
    fillMode: 'Como acima, para esta plataforma.',
    submit: 'Como acima, para esta plataforma.',
  },
};
