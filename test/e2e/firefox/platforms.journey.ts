import { keeper, signedUp, signInFilled } from '../enrolled.ts';
import { Chat360 } from '../pages/chat360.ts';
import { Epilot } from '../pages/epilot.ts';
import { Popup } from '../pages/popup.ts';
import { say } from '../words.ts';
import { expect, test } from './world.ts';

test('Firefox: Chat360 asks after the password, epilot has people enrol at sign-in, and both codes are filled', async ({
  platform,
  desk,
  shoot,
}) => {
  const { person, site: chat360 } = await keeper(desk, platform, Chat360);

  await test.step('Chat360: the code is filled after the password', async () => {
    await signInFilled(desk, { person, site: chat360 });
    await new Popup(await desk.clickToolbarButton(chat360.page)).expectProved();
    await shoot(chat360.page, 'in-at-chat360');
  });

  await test.step('epilot: required, the QR code is shown at the next sign-in, and one click adds it and fills its code', async () => {
    const { site: epilot } = await signedUp(desk, platform, Epilot, person);
    await epilot.beginEnrolment(person);
    const popup = new Popup(await desk.clickToolbarButton(epilot.page));
    await expect(popup.prompt).toContainText(say('enrol.binds', { host: epilot.host }));
    await shoot(popup.page, 'popup-enrolment-at-sign-in');
    await popup.addAndFill();
    await epilot.expectFilled();
    await epilot.confirm();
    await epilot.expectIn();
  });
});
