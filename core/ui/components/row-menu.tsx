import { MenuItem } from 'react-aria-components';
import { Icon, type IconName } from './icon.tsx';
import { OpenMenu } from './open-menu.tsx';

export interface MenuChoice {
  readonly id: string;
  readonly icon: IconName;
  readonly text: string;
  readonly danger?: boolean;
  readonly act: () => void;
}

/** A menu beside the button that opened it. One for a whole list: rows have only the button. */
export function RowMenu({
  anchor,
  label,
  choices,
  onClose,
}: {
  anchor: HTMLElement;
  label: string;
  choices: readonly MenuChoice[];
  onClose: () => void;
}) {
  return (
    <OpenMenu
      anchor={anchor}
      label={label}
      onClose={onClose}
      onAction={(key) => choices.find((choice) => choice.id === key)?.act()}
    >
      {choices.map((choice) => (
        <MenuItem
          key={choice.id}
          id={choice.id}
          textValue={choice.text}
          className={choice.danger ? 'menu-item danger' : 'menu-item'}
        >
          <Icon name={choice.icon} />
          {choice.text}
        </MenuItem>
      ))}
    </OpenMenu>
  );
}
