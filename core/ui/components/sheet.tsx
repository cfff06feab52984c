import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { t } from '../language.ts';
import { Icon } from './icon.tsx';
import './sheet.css';

interface Props {
  title: string;
  onClose: () => void;
  children: ReactNode;
  /** A question stays small and must be answered by one of its buttons or Esc. */
  role?: 'dialog' | 'alertdialog';
}

/** One layer over the screen: from below on a phone, in the middle elsewhere. Esc and a click outside close it; focus goes back. */
export function Sheet({ title, onClose, children, role = 'dialog' }: Props) {
  return (
    <ModalOverlay className="veil" isOpen isDismissable={role === 'dialog'} onOpenChange={(open) => !open && onClose()}>
      <Modal className={`sheet ${role}`}>
        <Dialog className="sheet-inner" role={role}>
          <header>
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            {role === 'dialog' ? (
              <button type="button" className="icon-button" aria-label={t('sheet.close')} onClick={onClose}>
                <Icon name="close" />
              </button>
            ) : null}
          </header>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
