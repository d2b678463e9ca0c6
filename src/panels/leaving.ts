// What is asked of the way out and in: the menu of exports, the link of the run, a file that was
// dropped, of which the page does not know yet what it holds, or one that was chosen as a run. At most
// one is asked for at a time.
export type Leaving =
  | { readonly kind: 'menu' }
  | { readonly kind: 'link' }
  | { readonly kind: 'dropped'; readonly file: File }
  | { readonly kind: 'run'; readonly file: File };
