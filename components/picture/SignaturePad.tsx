import { type PointerEvent, useRef } from 'react';
import type { Picture } from '@/lib/domain/picture';
import styles from './picture.module.css';
import { canReadPixels, paperContext, readPixels } from './readPicture';

export interface SignaturePadProps {
  readonly label: string;
  /** The signature so far, after each stroke; null where the browser does not give its pixels. */
  readonly onDraw: (picture: Picture | null) => void;
}

/** Pixels of the field, in the proportions of a signature, and of the pen. */
const FIELD = { width: 660, height: 168 };
const PEN = 5;
const INK = '#101840';
/** White around the ink, pixels. */
const MARGIN = 6;

interface Ink {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const emptyInk = (): Ink => ({ left: FIELD.width, top: FIELD.height, right: 0, bottom: 0 });

/** The part of the field that holds ink, within the field. */
const inkBox = ({ left, top, right, bottom }: Ink) => {
  const x = Math.max(0, Math.floor(left - MARGIN));
  const y = Math.max(0, Math.floor(top - MARGIN));
  const width = Math.min(FIELD.width, Math.ceil(right + MARGIN)) - x;
  const height = Math.min(FIELD.height, Math.ceil(bottom + MARGIN)) - y;
  return { x, y, width: Math.max(1, width), height: Math.max(1, height) };
};

/** A field to sign in with finger, pen or mouse. It begins anew each time it is mounted. */
export const SignaturePad = ({ label, onDraw }: SignaturePadProps) => {
  const canvas = useRef<HTMLCanvasElement>(null);
  /** The same strokes on white, to be read: the one that is seen has the page's ground. */
  const paper = useRef<CanvasRenderingContext2D | null>(null);
  const ink = useRef(emptyInk());
  const last = useRef<readonly [number, number] | null>(null);

  const stroke = (
    context: CanvasRenderingContext2D,
    from: readonly [number, number],
    to: readonly [number, number],
  ) => {
    context.strokeStyle = INK;
    context.lineWidth = PEN;
    context.lineCap = 'round';
    context.beginPath();
    context.moveTo(...from);
    context.lineTo(...to);
    context.stroke();
  };

  const drawTo = (event: PointerEvent<HTMLCanvasElement>) => {
    const seen = canvas.current?.getContext('2d');
    paper.current ??= paperContext(FIELD.width, FIELD.height);
    if (!seen || !paper.current) return;
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    const x = ((event.clientX - left) / width) * FIELD.width;
    const y = ((event.clientY - top) / height) * FIELD.height;
    const from = last.current ?? [x, y];
    for (const context of [seen, paper.current]) stroke(context, from, [x, y]);
    last.current = [x, y];
    const box = ink.current;
    ink.current = {
      left: Math.min(box.left, x),
      top: Math.min(box.top, y),
      right: Math.max(box.right, x),
      bottom: Math.max(box.bottom, y),
    };
  };

  const lift = () => {
    if (!last.current) return;
    last.current = null;
    onDraw(paper.current && canReadPixels() ? readPixels(paper.current, inkBox(ink.current)) : null);
  };

  return (
    <canvas
      ref={canvas}
      className={styles.pad}
      width={FIELD.width}
      height={FIELD.height}
      role="img"
      aria-label={label}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        drawTo(event);
      }}
      onPointerMove={(event) => last.current && drawTo(event)}
      onPointerUp={lift}
      onPointerCancel={lift}
    />
  );
};
