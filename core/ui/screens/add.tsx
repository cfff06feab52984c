import { type ClipboardEvent, type DragEvent, useState } from 'react';
import type { Bytes } from '../../bytes/bytes.ts';
import { shownText } from '../../otp/enrolment.ts';
import { type ReadEnrolments, readEnrolments } from '../../otp/read-enrolments.ts';
import type { Vault } from '../../vault/vault.ts';
import { Camera } from '../components/camera.tsx';
import { Icon, type IconName } from '../components/icon.tsx';
import { Note } from '../components/note.tsx';
import { Sheet } from '../components/sheet.tsx';
import { type MessageId, t } from '../language.ts';
import { settingsOf, useApp } from '../state/app.ts';
import { problemText } from '../state/problems.ts';
import type { AddWay } from '../state/route.ts';
import { AddByHand } from './add-by-hand.tsx';
import { AddFound } from './add-found.tsx';
import './add.css';

const ways: readonly { way: AddWay; icon: IconName; title: MessageId; what: MessageId }[] = [
  { way: 'scan', icon: 'scan', title: 'add.scan', what: 'add.scanWhat' },
  { way: 'photo', icon: 'photo', title: 'add.photo', what: 'add.photoWhat' },
  { way: 'paste', icon: 'paste', title: 'add.paste', what: 'add.pasteWhat' },
  { way: 'hand', icon: 'pencil', title: 'add.hand', what: 'add.handWhat' },
];

interface Picture {
  readonly name: string;
  readonly bytes: () => Promise<Bytes>;
}

/** One sheet, four ways; whatever was found is shown before anything is saved. */
export function Add({ vault, first }: { vault: Vault; first: AddWay | null }) {
  const app = useApp();
  const [way, setWay] = useState<AddWay | null>(first);
  const [texts, setTexts] = useState<readonly string[]>([]);
  const [reviewing, setReviewing] = useState(false);
  const [several, setSeveral] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  /** The names of pictures that nothing was read from, while others were. */
  const [missed, setMissed] = useState<readonly string[]>([]);
  const read = readEnrolments(texts);
  const close = () => app.router.back();
  const { importAllowed } = settingsOf(vault, app.home);

  const take = (more: readonly string[]) => {
    const all = [...texts, ...more.filter((text) => !texts.includes(text))];
    const next = readEnrolments(all);
    if (next.enrolments.length === 0) {
      setProblem(problemText(next.problems[0]?.why ?? ''));
      return;
    }
    if ((next.enrolments.length > 1 || next.batches.length > 0) && !importAllowed) {
      setProblem(t('add.importPolicy'));
      return;
    }
    setProblem(null);
    setTexts(all);
    // Whoever scans a row of codes says themselves when it ends.
    if (way === 'scan' && several) return;
    if (next.batches.every((batch) => batch.missing.length === 0)) setReviewing(true);
  };
  const takePictures = async (pictures: readonly Picture[]) => {
    setProblem(null);
    setMissed([]);
    const inside: string[] = [];
    const empty: string[] = [];
    let unread = false;
    for (const { name, bytes } of pictures)
      try {
        const texts = await app.home.scan.picture(await bytes());
        inside.push(...texts);
        if (texts.length === 0) empty.push(name);
      } catch {
        unread = true;
        empty.push(name);
      }
    if (pictures.length > 1) setMissed(empty);
    else if (empty.length > 0) setProblem(t(unread ? 'photo.noPicture' : 'photo.noCode'));
    if (inside.length > 0) take(inside);
  };
  const choosePicture = async () => {
    const chosen = await app.home.files.open('image/*');
    if (chosen) await takePictures([{ name: chosen.name, bytes: async () => chosen.bytes }]);
  };
  const takeFiles = (files: FileList) =>
    takePictures(
      [...files].map((file) => ({
        name: file.name,
        bytes: async () => {
          if (!file.type.startsWith('image/')) throw new Error('add: no picture');
          return new Uint8Array(await file.arrayBuffer());
        },
      })),
    );
  const drop = (event: DragEvent) => {
    event.preventDefault();
    if (event.dataTransfer.files.length > 0) void takeFiles(event.dataTransfer.files);
    else take([event.dataTransfer.getData('text')]);
  };
  const paste = (event: ClipboardEvent) => {
    if (event.clipboardData.files.length === 0) return;
    event.preventDefault();
    void takeFiles(event.clipboardData.files);
  };
  const choose = (next: AddWay) => {
    setProblem(null);
    setMissed([]);
    setWay(next);
    if (next === 'photo') void choosePicture();
  };

  const title = reviewing
    ? t('found.title', { count: read.enrolments.length })
    : t(ways.find((one) => one.way === way)?.title ?? 'add.title');
  const trouble = problem ? (
    <p className="error" role="alert">
      {problem}
    </p>
  ) : null;
  return (
    <Sheet title={title} onClose={close}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping and pasting are shortcuts; the buttons below do the same */}
      <div className="add" onDrop={drop} onDragOver={(event) => event.preventDefault()} onPaste={paste}>
        {missed.length > 0 ? (
          <div role="alert">
            <Note tone="warn">
              <p>{t('photo.missed')}</p>
              <ul className="missed">
                {listed(missed).map((name) => (
                  <li key={name}>
                    <bdi>{name}</bdi>
                  </li>
                ))}
              </ul>
            </Note>
          </div>
        ) : null}
        {reviewing ? (
          <AddFound
            vault={vault}
            read={read}
            onMore={() => {
              setReviewing(false);
              setSeveral(true);
              setWay('scan');
            }}
            onDone={close}
          />
        ) : way === null ? (
          <>
            {trouble}
            <ul className="ways">
              {ways.map((one) => (
                <li key={one.way}>
                  <button
                    type="button"
                    className={one.way === 'scan' ? 'way first' : 'way'}
                    onClick={() => choose(one.way)}
                  >
                    <span className="way-icon">
                      <Icon name={one.icon} size={24} />
                    </span>
                    <span>
                      <strong>{t(one.title)}</strong>
                      <span className="muted small">{t(one.what)}</span>
                    </span>
                  </button>
                </li>
              ))}
              <li>
                <button type="button" className="button plain wide" onClick={() => app.router.go({ screen: 'move' })}>
                  {t('move.title')}
                </button>
              </li>
            </ul>
          </>
        ) : (
          <>
            {way === 'scan' ? (
              <>
                <Camera
                  onFound={(text) => take([text])}
                  progress={batchProgress(read) ?? (texts.length > 0 ? found(read) : null)}
                />
                {app.home.scan.camera && importAllowed ? (
                  <label className="tag-choice">
                    <input
                      type="checkbox"
                      className="switch"
                      checked={several}
                      onChange={(event) => setSeveral(event.target.checked)}
                    />
                    {t('add.several')}
                  </label>
                ) : null}
              </>
            ) : null}
            {way === 'photo' ? (
              <button type="button" className="button main wide" onClick={() => void choosePicture()}>
                <Icon name="photo" />
                {t('photo.choose')}
              </button>
            ) : null}
            {way === 'paste' ? <Paste onText={(text) => take([text])} onType={() => setProblem(null)} /> : null}
            {way === 'hand' ? <AddByHand vault={vault} onDone={close} /> : null}
            {trouble}
            {way !== 'scan' && batchProgress(read) ? <p role="status">{batchProgress(read)}</p> : null}
            {texts.length > 0 ? (
              <button type="button" className="button wide" onClick={() => setReviewing(true)}>
                {t('found.review', { count: read.enrolments.length })}
              </button>
            ) : null}
            <OtherWays not={way} onChoose={choose} />
          </>
        )}
      </div>
    </Sheet>
  );
}

function Paste({ onText, onType }: { onText: (text: string) => void; onType: () => void }) {
  const [text, setText] = useState('');
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        onText(text);
      }}
    >
      <div className="field">
        <label htmlFor="add-paste">{t('paste.label')}</label>
        <textarea
          id="add-paste"
          className="input"
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            onType();
          }}
          placeholder="otpauth://totp/…"
          autoComplete="off"
          spellCheck={false}
          // biome-ignore lint/a11y/noAutofocus: the only thing to do here
          autoFocus
        />
        <p className="hint">{t('paste.hint')}</p>
      </div>
      <button type="submit" className="button main wide" disabled={text.trim() === ''}>
        {t('paste.read')}
      </button>
    </form>
  );
}

function OtherWays({ not, onChoose }: { not: AddWay; onChoose: (way: AddWay) => void }) {
  return (
    <fieldset className="other-ways">
      <legend className="small muted">{t('add.otherWays')}</legend>
      <div className="actions">
        {ways
          .filter((one) => one.way !== not)
          .map((one) => (
            <button key={one.way} type="button" className="button" onClick={() => onChoose(one.way)}>
              <Icon name={one.icon} size={18} />
              {t(one.title)}
            </button>
          ))}
      </div>
    </fieldset>
  );
}

/** File names as lines can hold them, each once. */
function listed(names: readonly string[]): string[] {
  const cut = names.map((name) => {
    const shown = shownText(name);
    return shown.length > 40 ? `${shown.slice(0, 39)}…` : shown;
  });
  const each = [...new Set(cut)];
  return each.length > 10 ? [...each.slice(0, 10), '…'] : each;
}

function found(read: ReadEnrolments): string {
  return t('add.read', { count: read.enrolments.length });
}

/** "2 of 3" of a Google export in several codes; null when nothing is missing. */
function batchProgress(read: ReadEnrolments): string | null {
  const batch = read.batches.find((one) => one.missing.length > 0);
  if (!batch) return null;
  return t('found.batch', { have: batch.size - batch.missing.length, size: batch.size });
}
