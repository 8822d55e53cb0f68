/**
 * The deck. Slides that are not shown are not laid out at all: then their figures wait, and one that plays when it comes
 * into view begins when its slide does.
 */
import Reveal from 'reveal.js';

const deck = document.querySelector<HTMLElement>('.reveal');

if (deck !== null) {
  const reveal = new Reveal(deck, {
    hash: true,
    progress: true,
    controlsTutorial: false,
    // What is drawn at another size and scaled would be soft, and a figure fits itself to any screen.
    disableLayout: true,
    display: 'grid',
    // Reveal would keep the neighbours laid out, one upon the other.
    viewDistance: 1,
    mobileViewDistance: 1,
    transition: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'none' : 'slide',
  });
  void reveal.initialize();
}
