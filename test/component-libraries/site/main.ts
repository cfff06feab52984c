/** A page for each way of using a library's component. */
type Pages = readonly ((root: HTMLElement) => void)[];

const libraries = import.meta.glob<Pages>('./libraries/*.{ts,tsx}', { import: 'pages' });

// The address names the page: `/?input-otp` the first of that library, `/?input-otp=1` the second.
const [library, number] = [...new URLSearchParams(location.search)][0]!;
const load = libraries[`./libraries/${library}.tsx`] ?? libraries[`./libraries/${library}.ts`];
const pages = await load!();
document.documentElement.dataset.pages = String(pages.length);
pages[Number(number)]!(document.getElementById('root')!);
