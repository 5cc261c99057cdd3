// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { useLeaveWarning } from '../../../components/form/client/useLeaveWarning';
import { markLeft } from '../../../lib/device/leaving';
import { runHook } from '../../support/dom';

afterEach(() => {
  delete document.documentElement.dataset.left;
});

/** Whether the browser would ask before the tab goes. */
const asks = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

it('the browser asks before a letter that was begun goes with its tab, and before no other', async () => {
  const { rerender, unmount } = await runHook<boolean, void>(useLeaveWarning, false);
  expect(asks()).toBe(false);
  await rerender(true);
  expect(asks()).toBe(true);
  await rerender(false);
  expect(asks()).toBe(false);
  await rerender(true);
  await unmount();
  expect(asks()).toBe(false);
});

it('who leaves by the button for that is not held up', async () => {
  await runHook<boolean, void>(useLeaveWarning, true);
  markLeft();
  expect(asks()).toBe(false);
});
