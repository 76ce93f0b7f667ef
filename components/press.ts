import type { MouseEvent } from 'react';

/** A click on a control of the panel; whether it was meant is judged by the launcher. */
export type Press = MouseEvent<HTMLElement>;
