import { Fragment } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { jsx, jsxs } from 'preact/jsx-runtime';
import { useChatView } from '../view/chat-context.ts';

/** What the panel lends to its parts, because there may be only one of each. The build refuses a part that uses more. */
export const partKit = {
  preact: { Fragment },
  hooks: { useEffect, useLayoutEffect, useMemo, useRef, useState },
  jsx: { Fragment, jsx, jsxs },
  context: { useChatView },
};
