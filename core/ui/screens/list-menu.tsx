import { Header, MenuItem, MenuSection } from 'react-aria-components';
import { changeSettings } from '../../vault/edit/settings.ts';
import type { PersonSettings } from '../../vault/vault.ts';
import { Icon, type IconName } from '../components/icon.tsx';
import { OpenMenu } from '../components/open-menu.tsx';
import { type MessageId, t } from '../language.ts';
import type { Sort } from '../state/accounts.ts';
import { useApp } from '../state/app.ts';
import { save } from '../state/edits.ts';

const sorts: readonly (readonly [Sort, MessageId])[] = [
  ['manual', 'order.manual'],
  ['name', 'order.name'],
  ['used', 'order.used'],
];

interface Act {
  readonly id: string;
  readonly icon: IconName;
  readonly text: string;
  readonly act: () => void;
}

/** How the list stands: its order, its density, and what is done to many accounts at once. */
export function ListMenu({
  anchor,
  settings,
  onSelect,
  onArrange,
  onKeys,
  onClose,
}: {
  anchor: HTMLElement;
  settings: PersonSettings;
  onSelect: () => void;
  onArrange: () => void;
  onKeys: () => void;
  onClose: () => void;
}) {
  const app = useApp();
  const choose = (change: Partial<PersonSettings>) => save(app, (before, now) => changeSettings(before, change, now));
  const sort = settings.sort ?? 'manual';
  const acts: readonly Act[] = [
    { id: 'select', icon: 'check', text: t('list.select'), act: onSelect },
    {
      id: 'arrange',
      icon: 'grip',
      text: t('list.arrange'),
      act: () => void choose({ sort: 'manual' }).then((saved) => saved && onArrange()),
    },
    { id: 'keys', icon: 'keyboard', text: t('list.keys'), act: onKeys },
    ...(app.home.openFullPage
      ? [
          {
            id: 'tab',
            icon: 'outside',
            text: t('codes.openFullPage'),
            act: () => app.home.openFullPage?.('#/codes'),
          } as const,
        ]
      : []),
  ];
  return (
    <OpenMenu
      anchor={anchor}
      label={t('list.view')}
      onClose={onClose}
      onAction={(key) => {
        const found = acts.find(({ id }) => id === key);
        if (!found) return;
        onClose();
        found.act();
      }}
    >
      <MenuSection
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[sort]}
        onSelectionChange={(keys) => {
          const [next] = [...keys] as Sort[];
          if (!next) return;
          if (next === 'used') void app.readUsed();
          void choose({ sort: next });
        }}
      >
        <Header className="menu-header">{t('order.title')}</Header>
        {sorts.map(([id, text]) => (
          <Choice key={id} id={id} text={t(text)} />
        ))}
      </MenuSection>
      <MenuSection
        aria-label={t('list.density')}
        selectionMode="multiple"
        selectedKeys={settings.compact ? ['compact'] : []}
        onSelectionChange={(keys) => void choose({ compact: keys === 'all' || keys.has('compact') })}
      >
        <Choice id="compact" text={t('list.compact')} />
      </MenuSection>
      <MenuSection aria-label={t('list.acts')}>
        {acts.map(({ id, icon, text }) => (
          <MenuItem key={id} id={id} textValue={text} className="menu-item">
            <Icon name={icon} />
            {text}
          </MenuItem>
        ))}
      </MenuSection>
    </OpenMenu>
  );
}

function Choice({ id, text }: { id: string; text: string }) {
  return (
    <MenuItem id={id} textValue={text} className="menu-item">
      {({ isSelected }) => (
        <>
          <span className="menu-tick">{isSelected ? <Icon name="check" /> : null}</span>
          {text}
        </>
      )}
    </MenuItem>
  );
}
