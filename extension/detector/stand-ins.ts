const fewest = 4;
const most = 10;
const tiny = 8;
const beside = 16;

/**
 * Whether drawn boxes stand in for this field: one real input, see-through or underneath, over the same place as a row of equal boxes, or too
 * small to see right beside it; as many boxes as it takes characters, where it says so. The person sees a code field then, so the input is not
 * a hidden one.
 */
export function hasStandIns(input: HTMLInputElement): boolean {
  const wanted = input.maxLength;
  if (wanted >= 0 && (wanted < fewest || wanted > most)) return false;
  const own = input.getBoundingClientRect();
  let scope = input.parentElement;
  for (let up = 0; up < 3 && scope; up++, scope = scope.parentElement) {
    for (const row of [scope, ...scope.querySelectorAll('*')].slice(0, 40)) {
      const over = own.width < tiny && own.height < tiny ? around(row, own) : own;
      const boxes = over ? [...row.children].filter((box) => box !== input && isBox(box, over)) : [];
      if (boxes.length < fewest || boxes.length > most) continue;
      if ((wanted < 0 || boxes.length === wanted) && sameSize(boxes)) return true;
    }
  }
  return false;
}

/** Where a row lies that has a speck of an input in it or right beside it. */
function around(row: Element, speck: DOMRect): DOMRect | null {
  const rect = row.getBoundingClientRect();
  const near =
    speck.left >= rect.left - beside &&
    speck.right <= rect.right + beside &&
    speck.top >= rect.top - beside &&
    speck.bottom <= rect.bottom + beside;
  return near ? rect : null;
}

/** Drawn, empty or with one character, and in that place. */
function isBox(box: Element, over: DOMRect): boolean {
  if (
    (box.textContent ?? '').trim().length > 1 ||
    box.localName === 'input' ||
    box.localName === 'button' ||
    !box.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  )
    return false;
  const rect = box.getBoundingClientRect();
  const x = rect.left + rect.width / 2;
  const y = rect.top + rect.height / 2;
  return (
    rect.width >= 8 &&
    rect.height >= 8 &&
    x >= over.left - 2 &&
    x <= over.right + 2 &&
    y >= over.top - 2 &&
    y <= over.bottom + 2
  );
}

function sameSize(boxes: readonly Element[]): boolean {
  const first = boxes[0]?.getBoundingClientRect();
  return (
    first !== undefined &&
    boxes.every((box) => {
      const rect = box.getBoundingClientRect();
      return Math.abs(rect.width - first.width) < 3 && Math.abs(rect.top - first.top) < 3;
    })
  );
}
