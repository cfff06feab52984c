import { expect, test } from 'vitest';
import { zoomOf } from './zoom.ts';

/** What a camera's track says of its lens; there is no such camera here. */
const track = (capabilities: object, settings: object) => {
  const asked: unknown[] = [];
  const said = {
    getCapabilities: () => capabilities,
    getSettings: () => settings,
    applyConstraints: async (constraints: unknown) => void asked.push(constraints),
  };
  return { asked, track: said as unknown as MediaStreamTrack };
};

test('the lens begins where the camera has it, and at its wide end where that is not said', () => {
  const zoom = { min: 0.5, max: 8, step: 0.1 };
  expect(zoomOf(track({ zoom }, { zoom: 1 }).track)).toMatchObject({ ...zoom, now: 1 });
  expect(zoomOf(track({ zoom }, {}).track)?.now).toBe(0.5);
});

test('moving it asks the camera for nothing else', async () => {
  const { asked, track: lens } = track({ zoom: { min: 1, max: 4 } }, { zoom: 1 });
  await zoomOf(lens)?.set(2);
  expect(asked).toEqual([{ advanced: [{ zoom: 2 }] }]);
});

test.each([
  ['no lens that moves', {}],
  ['one that stands still', { zoom: { min: 1, max: 1 } }],
])('there is no slider for %s', (_, capabilities) => {
  expect(zoomOf(track(capabilities, {}).track)).toBeNull();
});
