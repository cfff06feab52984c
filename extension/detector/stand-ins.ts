/**
 * Whether drawn boxes stand in for this field: one real input, see-through or underneath, and over the same place as many equal boxes as it
 * takes characters. The person sees a code field then, so the input is not a hidden one.
 */
export function hasStandIns(input: HTMLInputElement): boolean {
  const wanted = input.maxLength;
  if (wanted < 4 || wanted > 10) return false;
  const own = input.getBoundingClientRect();
  let scope = input.parentElement;
  for (let up = 0; up < 3 && scope; up++, scope = scope.parentElement) {
    for (const row of [scope, ...scope.querySelectorAll('*')].slice(0, 40)) {
      const boxes = [...row.children].filter((box) => box !== input && isBox(box, own));
      if (boxes.length === wanted && sameSize(boxes)) return true;
    }
  }
  return false;
}

function isBox(box: Element, over: DOMRect): boolean {
  if (
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
