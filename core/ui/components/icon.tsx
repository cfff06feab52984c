/** Drawn on a 24 grid with one pen; colour comes from the text around it. */
const drawings = {
  lock: 'M7 11V8a5 5 0 0 1 10 0v3M6 11h12a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1Zm6 4v2',
  settings:
    'M4 7h9m5 0h2M4 17h2m5 0h9M15.5 9.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM8.5 19.500a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
  search: 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14Zm5-2 4 4',
  sort: 'M4 7h16M4 12h11M4 17h6',
  grip: 'M9 6v.01M15 6v.01M9 12v.01M15 12v.01M9 18v.01M15 18v.01',
  keyboard:
    'M4 6h16a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1Zm3 4v.01M11 10v.01M15 10v.01M18 10v.01M8 14h8',
  tag: 'M4 5h7l9 9-6 6-9-9V5Zm4 4v.01',
  plus: 'M12 5v14M5 12h14',
  more: 'M12 5.500v.01M12 12v.01M12 18.500v.01',
  star: 'm12 4 2.400 5 5.500.700-4 3.800 1 5.500-4.900-2.700L7.100 19l1-5.500-4-3.800L9.600 9 12 4Z',
  camera:
    'M4 8a1 1 0 0 1 1-1h2.500L9 5h6l1.500 2H19a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V8Zm8 8a3.300 3.300 0 1 0 0-6.600 3.300 3.300 0 0 0 0 6.600Z',
  scan: 'M4 8V5a1 1 0 0 1 1-1h3m8 0h3a1 1 0 0 1 1 1v3m0 8v3a1 1 0 0 1-1 1h-3m-8 0H5a1 1 0 0 1-1-1v-3M4 12h16',
  photo:
    'M5 4h14a1 1 0 0 1 1 1v14a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1Zm-1 12 4.500-4.500 4 4L15 13l5 5M15 9.500a1 1 0 1 0 0-2 1 1 0 0 0 0 2Z',
  paste:
    'M9 5H7a1 1 0 0 0-1 1v13a1 1 0 0 0 1 1h10a1 1 0 0 0 1-1V6a1 1 0 0 0-1-1h-2M9.500 3.500h5a.5.5 0 0 1 .5.5v2a.5.5 0 0 1-.5.5h-5A.5.5 0 0 1 9 6V4a.5.5 0 0 1 .5-.5ZM9 12h6m-6 4h4',
  pencil: 'm5 19 .800-3.800L16 5l3 3L8.800 18.200 5 19ZM13.500 7.500l3 3',
  back: 'm14.500 5-7 7 7 7',
  forward: 'm9.500 5 7 7-7 7',
  close: 'm6 6 12 12M18 6 6 18',
  check: 'm5 12.500 4.500 4.500L19 7.500',
  copy: 'M9 8h9a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1H9a1 1 0 0 1-1-1V9a1 1 0 0 1 1-1ZM5 16V5a1 1 0 0 1 1-1h10',
  trash: 'M5 7h14M10 7V4.500h4V7m3.500 0-.7 12a1 1 0 0 1-1 1H8.200a1 1 0 0 1-1-1L6.500 7m3.500 4v5m4-5v5',
  undo: 'M8 5 4 9l4 4M4 9h10a5.500 5.500 0 0 1 0 11h-3',
  warning: 'M12 4 3 19.500h18L12 4Zm0 6v4.500m0 2.500v.01',
  info: 'M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16Zm0-9v5m0-8v.01',
  shield: 'M12 4 5 6.500V12c0 4 3 6.800 7 8 4-1.200 7-4 7-8V6.500L12 4Z',
  phone: 'M8 3.500h8a1 1 0 0 1 1 1v15a1 1 0 0 1-1 1H8a1 1 0 0 1-1-1v-15a1 1 0 0 1 1-1ZM11 18h2',
  browser:
    'M4 5h16a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1Zm-1 4.500h18M6 7.300v.01M8.500 7.300v.01',
  next: 'M19 12a7 7 0 1 1-2-5m2-2v4h-4',
  eye: 'M3 12c2-4 5.300-6 9-6s7 2 9 6c-2 4-5.300 6-9 6s-7-2-9-6Zm9 3a3 3 0 1 0 0-6 3 3 0 0 0 0 6Z',
  'eye-off':
    'M10 6.200c.7-.1 1.300-.2 2-.2 3.700 0 7 2 9 6-.7 1.400-1.600 2.600-2.600 3.500M6.500 7.500C5 8.600 3.900 10.200 3 12c2 4 5.300 6 9 6 1.800 0 3.500-.5 5-1.400M4 4l16 16',
  qr: 'M4.500 4.500h5v5h-5v-5Zm10 0h5v5h-5v-5Zm-10 10h5v5h-5v-5Zm10 0h2v2m3-2v2m-5 3h2m3-2v2',
  paper: 'M6 3.500h8.500L18 7v13a.5.5 0 0 1-.5.5h-11A.5.5 0 0 1 6 20V3.500ZM14 3.500V7.500h4M9 11.500h6m-6 3.500h6',
  print:
    'M7 9V4.500h10V9M7 17H5a1 1 0 0 1-1-1v-6a1 1 0 0 1 1-1h14a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1h-2M7 14h10v5.500H7V14Z',
  save: 'M12 4v11m0 0 4-4m-4 4-4-4M5 17v2a1 1 0 0 0 1 1h12a1 1 0 0 0 1-1v-2',
  open: 'M12 15V4m0 0 4 4m-4-4L8 8M5 17v2a1 1 0 0 0 1 1h12a1 1 0 0 0 1-1v-2',
  share: 'M12 14V4m0 0 3.500 3.500M12 4 8.500 7.500M8 10.500H6.500V20h11v-9.500H16',
  'to-home': 'M6 4h12a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2Zm6 4v8m-4-4h8',
  outside: 'M10 5H6a1 1 0 0 0-1 1v12a1 1 0 0 0 1 1h12a1 1 0 0 0 1-1v-4M14 4h6v6m0-6-9 9',
  history: 'M5 12a7 7 0 1 1 2 5m-3-9v4h4m4-3v3.500l2.500 1.500',
  torch: 'M13 3 6 13.500h5L10.500 21 18 10h-5.500L13 3Z',
  globe:
    'M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16ZM4 12h16M12 4c2.300 2.300 3.300 5 3.300 8s-1 5.700-3.300 8c-2.300-2.300-3.300-5-3.300-8s1-5.700 3.300-8Z',
  key: 'M8.500 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm4-4H21m-3 0v3m-3-3v2',
} as const;

export type IconName = keyof typeof drawings;

/** A picture beside a word; it says nothing by itself, so screen readers pass over it. */
export function Icon({ name, size = 20, filled = false }: { name: IconName; size?: number; filled?: boolean }) {
  return (
    <svg
      className="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill={filled ? 'currentColor' : 'none'}
      stroke="currentColor"
      strokeWidth={name === 'more' || name === 'grip' ? 2.6 : 1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={drawings[name]} />
    </svg>
  );
}
