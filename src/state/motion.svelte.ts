// Whether less motion is asked for: by the system (prefers-reduced-motion) or by the page's own
// switch, data-motion="reduced" on <html>.
import { createSubscriber, MediaQuery } from 'svelte/reactivity';

export class Motion {
  readonly #system = new MediaQuery('prefers-reduced-motion: reduce', false);
  readonly #follow = createSubscriber((update) => {
    const observer = new MutationObserver(update);
    observer.observe(document.documentElement, { attributeFilter: ['data-motion'] });
    return () => observer.disconnect();
  });

  get isReduced(): boolean {
    this.#follow();
    return this.#system.current || document.documentElement.dataset['motion'] === 'reduced';
  }
}
