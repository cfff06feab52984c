import { alone } from './alone.ts';
import { autofillOneTimeCode } from './autofill-one-time-code.ts';
import { buttonTurnOff } from './button-turn-off.ts';
import { captchaPicture } from './captcha-picture.ts';
import { dialog } from './dialog.ts';
import { headingBackup } from './heading-backup.ts';
import { headingTurnOff } from './heading-turn-off.ts';
import { headingTurnOn } from './heading-turn-on.ts';
import { labelApp } from './label-app.ts';
import { labelBackup } from './label-backup.ts';
import { labelCode } from './label-code.ts';
import { labelFactor } from './label-factor.ts';
import { labelHint } from './label-hint.ts';
import { labelNaming } from './label-naming.ts';
import { labelOther } from './label-other.ts';
import { labelPhone } from './label-phone.ts';
import { labelSent } from './label-sent.ts';
import { labelUnknown } from './label-unknown.ts';
import { manyBeside } from './many-beside.ts';
import { nameBackup } from './name-backup.ts';
import { nameCode } from './name-code.ts';
import { nameHint } from './name-hint.ts';
import { nameNaming } from './name-naming.ts';
import { nameOther } from './name-other.ts';
import { nameSent } from './name-sent.ts';
import { passwordBeside } from './password-beside.ts';
import { qr } from './qr.ts';
import { resend } from './resend.ts';
import { reset } from './reset.ts';
import { search } from './search.ts';
import { secret } from './secret.ts';
import { shapeAutofocus } from './shape-autofocus.ts';
import { shapeBoxes } from './shape-boxes.ts';
import { shapeDigits } from './shape-digits.ts';
import { signIn } from './sign-in.ts';
import type { Signal } from './signal.ts';
import { signedIn } from './signed-in.ts';
import { textAgain } from './text-again.ts';
import { textApp } from './text-app.ts';
import { textBackup } from './text-backup.ts';
import { textCode } from './text-code.ts';
import { textFactor } from './text-factor.ts';
import { textOther } from './text-other.ts';
import { textScan } from './text-scan.ts';
import { textSent } from './text-sent.ts';
import { textTurnOff } from './text-turn-off.ts';
import { textTurnOn } from './text-turn-on.ts';
import { titleSignIn } from './title-sign-in.ts';

/** Every clue, in the order of their names. */
export const signals: readonly Signal[] = [
  alone,
  autofillOneTimeCode,
  buttonTurnOff,
  captchaPicture,
  dialog,
  headingBackup,
  headingTurnOff,
  headingTurnOn,
  labelApp,
  labelBackup,
  labelCode,
  labelFactor,
  labelHint,
  labelNaming,
  labelOther,
  labelPhone,
  labelSent,
  labelUnknown,
  manyBeside,
  nameBackup,
  nameCode,
  nameHint,
  nameNaming,
  nameOther,
  nameSent,
  passwordBeside,
  qr,
  resend,
  reset,
  search,
  secret,
  shapeAutofocus,
  shapeBoxes,
  shapeDigits,
  signIn,
  signedIn,
  textAgain,
  textApp,
  textBackup,
  textCode,
  textFactor,
  textOther,
  textScan,
  textSent,
  textTurnOff,
  textTurnOn,
  titleSignIn,
];
