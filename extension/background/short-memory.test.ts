import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createShortMemory } from './short-memory.ts';

describe('what is kept for a short while', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is gone when its time is over, also when nobody asks for it', () => {
    const memory = createShortMemory<WeakKey>(20);
    const secret = {};
    memory.set('prompt', secret);
    vi.advanceTimersByTime(19);
    expect(memory.get('prompt')).toBe(secret);
    vi.advanceTimersByTime(1);
    expect(memory.get('prompt')).toBeUndefined();
  });

  it('has its whole time when it is newer than what it replaced', () => {
    const memory = createShortMemory<string>(20);
    memory.set('prompt', 'old');
    vi.advanceTimersByTime(15);
    memory.set('prompt', 'new');
    vi.advanceTimersByTime(10);
    expect(memory.get('prompt')).toBe('new');
    memory.clear();
    expect(memory.get('prompt')).toBeUndefined();
  });
});
