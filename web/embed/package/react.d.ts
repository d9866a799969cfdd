// The types of <activation-playground> in JSX, for React 18 and 19: import 'activation-playground/react' once, or name it under `types`
// in tsconfig.json.
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { ActivationPlayground, PlaygroundAttributes } from './element.js';

export * from './element.js';

type PlaygroundProps = Omit<
  DetailedHTMLProps<HTMLAttributes<ActivationPlayground>, ActivationPlayground>,
  keyof PlaygroundAttributes
> &
  PlaygroundAttributes;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'activation-playground': PlaygroundProps;
    }
  }
}
