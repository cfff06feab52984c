/** Screens of iPhones and iPads, upright: width and height in CSS pixels, device pixels to one of them. iOS shows no picture that is not exact. */
const screens = [
  [375, 667, 2],
  [414, 736, 3],
  [375, 812, 3],
  [390, 844, 3],
  [393, 852, 3],
  [402, 874, 3],
  [414, 896, 2],
  [414, 896, 3],
  [420, 912, 3],
  [428, 926, 3],
  [430, 932, 3],
  [440, 956, 3],
  [744, 1133, 2],
  [768, 1024, 2],
  [810, 1080, 2],
  [820, 1180, 2],
  [834, 1194, 2],
  [1024, 1366, 2],
] as const;

export interface Splash {
  readonly theme: 'light' | 'dark';
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  /** In the public folder. */
  readonly file: string;
  /** When iOS shows it. */
  readonly media: string;
}

/** What iOS shows while the app on the home screen starts, instead of a white page. `scripts/icons.mjs` draws them. */
export const splashes: readonly Splash[] = screens.flatMap(([width, height, scale]) =>
  (['light', 'dark'] as const).map((theme) => ({
    theme,
    width,
    height,
    scale,
    file: `splash/${width}x${height}-${scale}-${theme}.png`,
    media: `(prefers-color-scheme: ${theme}) and (device-width: ${width}px) and (device-height: ${height}px) and (-webkit-device-pixel-ratio: ${scale}) and (orientation: portrait)`,
  })),
);
