import type { Home } from '../../core/ui/home.ts';

/** From a file of our own build. */
export const about: Home['about'] = async () => {
  // biome-ignore lint/style/noRestrictedGlobals: our own file from our own address; the content security policy allows no other
  const answer = await fetch('/libraries.json');
  if (!answer.ok) throw new Error('about: the list of libraries is not there');
  return answer.json();
};
