import type { Account } from '../../vault/vault.ts';
import { RowMenu } from '../components/row-menu.tsx';
import { t } from '../language.ts';
import { titleOf } from '../state/accounts.ts';
import { useApp } from '../state/app.ts';
import { favour } from '../state/edits.ts';

/** What can be done with a row besides copying. */
export function AccountMenu({
  account,
  button,
  onCopyNext,
  onSelect,
  onDelete,
  onClose,
}: {
  account: Account;
  button: HTMLElement;
  onCopyNext: () => void;
  onSelect: () => void;
  onDelete: () => void;
  onClose: () => void;
}) {
  const app = useApp();
  return (
    <RowMenu
      anchor={button}
      label={t('codes.more', { account: titleOf(account) })}
      onClose={onClose}
      choices={[
        {
          id: 'open',
          icon: 'forward',
          text: t('menu.open'),
          act: () => {
            onClose();
            app.router.go({ screen: 'account', id: account.id });
          },
        },
        ...(account.custody === 'here' && account.otp.type !== 'hotp'
          ? [
              {
                id: 'next',
                icon: 'copy' as const,
                text: t('menu.copyNext'),
                act: () => {
                  onClose();
                  onCopyNext();
                },
              },
            ]
          : []),
        {
          id: 'favourite',
          icon: 'star',
          text: t(account.favourite ? 'menu.unfavourite' : 'menu.favourite'),
          act: () => {
            onClose();
            void favour(app, account.id, !account.favourite);
          },
        },
        {
          id: 'select',
          icon: 'check',
          text: t('menu.select'),
          act: () => {
            onClose();
            onSelect();
          },
        },
        { id: 'delete', icon: 'trash', text: t('menu.delete'), danger: true, act: onDelete },
      ]}
    />
  );
}
