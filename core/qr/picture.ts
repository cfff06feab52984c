/** A picture as a canvas gives it: four bytes a pixel, red green blue alpha. */
export interface Pixels {
  readonly data: Uint8ClampedArray | Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** A picture in grey, one byte a pixel. */
export interface Grey {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Pixels on a ground of one grey (255 white, 0 black), as a page would show them: what is transparent lets it through. */
export function greyOf({ data, width, height }: Pixels, ground: number): Grey {
  const grey = new Uint8Array(width * height);
  for (let i = 0; i < grey.length; i++) {
    const at = i * 4;
    // ITU-R BT.601 in whole numbers.
    const luma = (306 * data[at]! + 601 * data[at + 1]! + 117 * data[at + 2]!) >> 10;
    const alpha = data[at + 3]!;
    grey[i] = alpha === 255 ? luma : (luma * alpha + ground * (255 - alpha)) / 255;
  }
  return { data: grey, width, height };
}

/** Whether anything shows through. */
export function isTransparent({ data }: Pixels): boolean {
  for (let at = 3; at < data.length; at += 4) if (data[at]! < 128) return true;
  return false;
}

/** Back to four bytes a pixel, opaque. */
export function pixelsOf({ data, width, height }: Grey): Pixels {
  // A word a pixel: three equal bytes, and alpha where little-endian machines have it, the only ones that run browsers.
  const words = new Uint32Array(data.length);
  for (let i = 0; i < data.length; i++) words[i] = 0xff000000 | (data[i]! * 0x010101);
  return { data: new Uint8ClampedArray(words.buffer), width, height };
}

/** With a white frame: the quiet zone of four modules that ISO/IEC 18004 asks for, and no decoder does without. */
export function framed({ data, width, height }: Grey): Grey {
  const frame = Math.max(16, Math.ceil(Math.max(width, height) / 8));
  const wide = width + 2 * frame;
  const grey = new Uint8Array(wide * (height + 2 * frame)).fill(255);
  for (let y = 0; y < height; y++) {
    grey.set(data.subarray(y * width, (y + 1) * width), (y + frame) * wide + frame);
  }
  return { data: grey, width: wide, height: height + 2 * frame };
}

/** Light and dark exchanged. */
export function inverted({ data, width, height }: Grey): Grey {
  return { data: data.map((grey) => 255 - grey), width, height };
}

/**
 * Cut to the box of what is light. On a dark page a code without a quiet zone runs into its surroundings, but each of its
 * four sides has a light module, so the box of the light ones is the code. Null: there is nothing to cut.
 */
export function cutToLight({ data, width, height }: Grey): Grey | null {
  const middle = middleGrey(data);
  let [left, right, top, bottom] = [width, -1, -1, -1];
  for (let y = 0; y < height; y++) {
    const row = data.subarray(y * width, (y + 1) * width);
    const first = row.findIndex((grey) => grey > middle);
    if (first < 0) continue;
    if (top < 0) top = y;
    bottom = y;
    left = Math.min(left, first);
    right = Math.max(
      right,
      row.findLastIndex((grey) => grey > middle),
    );
  }
  const [wide, high] = [right - left + 1, bottom - top + 1];
  if (right < 0 || (wide === width && high === height)) return null;
  const grey = new Uint8Array(wide * high);
  for (let y = 0; y < high; y++) {
    const from = (top + y) * width + left;
    grey.set(data.subarray(from, from + wide), y * wide);
  }
  return { data: grey, width: wide, height: high };
}

function middleGrey(data: Uint8Array): number {
  let [least, most] = [255, 0];
  for (const grey of data) {
    if (grey < least) least = grey;
    if (grey > most) most = grey;
  }
  return (least + most) / 2;
}

/** Twice as large, between the pixels by straight lines: small and blurred modules become wide enough to be measured. */
export function doubled({ data, width, height }: Grey): Grey {
  const wide = width * 2;
  const grey = new Uint8Array(wide * height * 2);
  const at = (x: number, y: number): number => data[Math.min(y, height - 1) * width + Math.min(x, width - 1)]!;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [a, b, c, d] = [at(x, y), at(x + 1, y), at(x, y + 1), at(x + 1, y + 1)];
      const to = y * 2 * wide + x * 2;
      grey[to] = a;
      grey[to + 1] = (a + b) >> 1;
      grey[to + wide] = (a + c) >> 1;
      grey[to + wide + 1] = (a + b + c + d) >> 2;
    }
  }
  return { data: grey, width: wide, height: height * 2 };
}

/** Half as large, each pixel the mean of four. */
export function halved({ data, width, height }: Grey): Grey {
  const [wide, high] = [width >> 1, height >> 1];
  const grey = new Uint8Array(wide * high);
  for (let y = 0; y < high; y++) {
    for (let x = 0; x < wide; x++) {
      const from = y * 2 * width + x * 2;
      grey[y * wide + x] = (data[from]! + data[from + 1]! + data[from + width]! + data[from + width + 1]!) >> 2;
    }
  }
  return { data: grey, width: wide, height: high };
}

/** Each pixel the mean of its nine: takes a sensor's noise away. */
export function blurred({ data, width, height }: Grey): Grey {
  const grey = data.slice();
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      let sum = 0;
      for (let from = (y - 1) * width + x - 1; from <= (y + 1) * width + x - 1; from += width) {
        sum += data[from]! + data[from + 1]! + data[from + 2]!;
      }
      grey[y * width + x] = sum / 9;
    }
  }
  return { data: grey, width, height };
}
