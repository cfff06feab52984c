import '../../core/close-prototypes.ts';
import { defineBackground } from 'wxt/utils/define-background';
import { notePolicy, noteSession } from '../background/audit.ts';
import { refreshBadge, refreshBadges } from '../background/badge.ts';
import { keepCommands } from '../background/commands.ts';
import { forgetDrafts } from '../background/enrol.ts';
import { keepMail } from '../background/mail.ts';
import { keepMenus } from '../background/menus.ts';
import { createFetchFrom } from '../background/page-readers.ts';
import { forgetPending } from '../background/pending.ts';
import { keepPolicy } from '../background/policy.ts';
import { hurry, keepSession } from '../background/session.ts';
import { forgetAllShown } from '../background/shown-codes.ts';
import { keepSites } from '../background/sites.ts';
import { keepTabs } from '../background/tabs.ts';
import { asksPassword } from '../page/asks-password.ts';
import { focusOf } from '../page/focus-of.ts';
import { pointAtPicture } from '../page/point-at.ts';
import { readIdentity } from '../page/read-identity.ts';
import { readPageText } from '../page/read-page-text.ts';
import { readPictures } from '../page/read-pictures.ts';
import { readSecret } from '../page/read-secret.ts';

/** What the background does, in the order of a code's way. Everything listens from the first turn on: the worker is woken by events. */
export default defineBackground(() => {
  const fetchFrom = createFetchFrom({
    focus: focusOf,
    identity: readIdentity,
    pictures: readPictures,
    pointAt: pointAtPicture,
    secret: readSecret,
    text: readPageText,
    password: asksPassword,
  });
  keepSession((unlocked) => {
    void noteSession(unlocked);
    if (!unlocked) {
      forgetDrafts();
      void forgetPending();
      void forgetAllShown();
    }
    void refreshBadges();
  });
  keepPolicy(() => {
    void hurry();
    void notePolicy();
    void refreshBadges();
  });
  keepSites((tabIds) => tabIds.forEach((tabId) => void refreshBadge(tabId)));
  keepMail(fetchFrom, keepTabs(fetchFrom));
  keepCommands(fetchFrom);
  keepMenus(fetchFrom);
});
