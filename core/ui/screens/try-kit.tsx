import { GiveCode } from '../components/give-code.tsx';
import { Sheet } from '../components/sheet.tsx';
import { t } from '../language.ts';
import { useApp } from '../state/app.ts';

/** The drill: the code typed from paper must open the vault. */
export function TryKit({ onClose }: { onClose: () => void }) {
  const app = useApp();
  return (
    <Sheet title={t('kit.tryTitle')} onClose={onClose}>
      <GiveCode
        above={<p>{t('kit.drill')}</p>}
        open={async (code) => {
          await app.keys.prove({ type: 'recovery', code });
          onClose();
          app.notice.set({ text: t('kit.works'), tone: 'good', undo: null });
        }}
        button={t('kit.try')}
        busyButton={t('unlock.busy')}
      />
    </Sheet>
  );
}
