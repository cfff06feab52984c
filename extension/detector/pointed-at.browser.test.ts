import { afterEach, beforeEach, expect, test } from 'vitest';
import { couldTakeCode } from './candidates.ts';
import { detect } from './detect.ts';
import { fieldMark } from './field.ts';

const address = location.href;
beforeEach(() => document.body.replaceChildren());
afterEach(() => {
  document.body.replaceChildren();
  history.replaceState(null, '', address);
});

const inputs = () => [...document.querySelectorAll('input')];
const mark = (at: number) => fieldMark(inputs()[at]!, inputs().filter(couldTakeCode));
const found = (pointedAt: Element | string | null) =>
  detect(document, { pointedAt }).map(({ elements, field }) => [inputs().indexOf(elements[0]!), field]);

test('a field is known again by the path, its type, what it is called, and its place among its like; numbers count for nothing', () => {
  history.replaceState(null, '', '/users/4711/verify?token=7');
  document.body.innerHTML = '<input name="a17"><input name="a18"><input type="tel" name="a19"><input id="b">';
  expect([0, 1, 2, 3].map(mark)).toEqual([
    '/users/#/verify text a# 0',
    '/users/#/verify text a# 1',
    '/users/#/verify tel a# 0',
    '/users/#/verify text b 0',
  ]);
});

test('a mark is short: what tells the fields of a page apart stays', () => {
  history.replaceState(null, '', `/${'path/'.repeat(60)}`);
  document.body.innerHTML = '<input name="one"><input name="two">';
  expect(mark(0)).toHaveLength(160);
  expect(mark(0)).not.toBe(mark(1));
});

test('the field that a person points at is a prompt, whatever speaks against it, and says by what it is found again', () => {
  document.body.innerHTML =
    '<form><label>Coupon <input name="coupon"></label></form><form><label>Post code <input name="zip"></label></form>';
  expect(found(null)).toEqual([]);
  expect(found(inputs()[1]!)).toEqual([[1, mark(1)]]);
  expect(found(mark(1))).toEqual([[1, mark(1)]]);
});

test('at another visit it is found by its mark though numbers in names changed; another field, page or order of fields is not', () => {
  history.replaceState(null, '', '/in/1');
  document.body.innerHTML = '<input name="x1"><input name="x2">';
  const known = mark(1);
  history.replaceState(null, '', '/in/2');
  document.body.innerHTML = '<input name="x8"><input name="x9">';
  expect(found(known)).toEqual([[1, known]]);
  document.body.innerHTML = '<input name="x8">';
  expect(found(known)).toEqual([]);
  document.body.innerHTML = '<input name="y8"><input name="y9">';
  expect(found(known)).toEqual([]);
  history.replaceState(null, '', '/pay/2');
  document.body.innerHTML = '<input name="x8"><input name="x9">';
  expect(found(known)).toEqual([]);
});

test('the code field that the detector would have taken gives way to it', () => {
  document.body.innerHTML =
    '<form><label>Verification code <input name="otp" autocomplete="one-time-code"></label><label>Token <input name="b2"></label></form>';
  expect(found(null).map(([at]) => at)).toEqual([0]);
  expect(found(inputs()[1]!)).toEqual([[1, mark(1)]]);
});

test('what nobody sees is no prompt, though somebody pointed at it: the page may have put another field under the focus', () => {
  document.body.innerHTML =
    '<div style="opacity: 0"><input name="b2"></div><input name="c3" style="position: absolute; left: -4000px">';
  expect(found(inputs()[0]!)).toEqual([]);
  expect(found(inputs()[1]!)).toEqual([]);
});

test('a row of boxes is one prompt, whichever box the person clicked into', () => {
  document.body.innerHTML = `<div>${'<input maxlength="1" name="b" style="width: 30px">'.repeat(6)}</div>`;
  const [only, ...rest] = detect(document, { pointedAt: inputs()[3]! });
  expect(rest).toEqual([]);
  expect(only?.elements).toEqual(inputs());
  expect(only?.field).toBe(mark(0));
});
