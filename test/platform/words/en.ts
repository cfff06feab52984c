/** What every host says in the same words: sign-in, sign-up, code fields, enrolment, refusals. */
export const en = {
  signIn: 'Sign in',
  password: 'Password',
  wrongLogin: (login: string) => `The ${login.toLowerCase()} or the password is not right.`,
  newHere: (product: string) => `New to ${product}?`,
  createOne: 'Create an account',
  signUp: 'Create account',
  yourName: 'Your name',
  haveOne: 'You have one?',
  loginTaken: (login: string) => `This ${login.toLowerCase()} is taken.`,
  fillIn: 'Fill in every field; the password needs eight characters.',
  signOut: 'Sign out',
  product: 'Product',
  next: 'Continue',
  cancel: 'Cancel',
  somebodyElse: 'Sign in as somebody else',
  or: 'or',
  ssoFailed: 'The sign-in did not come back whole. Start again.',
  ssoNobody: (email: string) => `Nobody here has the address ${email}.`,
  staleForm: 'This page was open too long. Go back, reload it and try again.',

  sixDigits: 'Six digits',
  sixDigitsOrBackup: 'Six digits, or a backup code',
  digitOf: (at: number, of: number) => `Digit ${at} of ${of}`,
  useBackup: 'Use a backup code',
  enterDigits: 'Enter the six digits from your app.',
  enterDigitsOrBackup: 'Enter the six digits from your app, or one of your backup codes.',
  codeWrong: 'This code is not right, or it was used before. Wait for the next one and try again.',
  wait: (seconds: number) =>
    `Too many attempts. Try again in ${seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`}.`,

  sentTitle: 'Enter the code we sent you',
  sentTo: (address: string) => `We sent a six-digit code to ${address}. It is good for ten minutes.`,
  sentLabel: 'Code',
  sendAgain: 'Send a new code',
  otherWay: 'Send it another way',
  sentWrong: 'This code is not right, or too old. Try again, or have a new one sent.',
  tooManySent: 'Too many codes were sent. Try again in ten minutes.',
  messageSubject: (product: string) => `Your code for ${product}`,
  messageText: (product: string, code: string) =>
    `${code} is your code for ${product}. It is good for ten minutes. Give it to nobody.`,

  recoveryAskTitle: 'Recovery code',
  recoveryAsk:
    'Your authenticator was reset. Enter the recovery code you were given, and then set up an authenticator again.',
  recoveryCode: 'Recovery code',

  qrCode: 'QR code for your authenticator app',
  scan: 'Scan the QR code',
  openApp: 'Open your authenticator app and add an account.',
  enterShown: 'Enter the code it shows',
};

export type CommonWords = typeof en;
