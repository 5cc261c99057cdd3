import { meantAddresses } from '../../lib/sharing/repairAddress';

/**
 * The page for addresses that do not exist, on hosts that cannot look for the one that was meant (the server does):
 * goes to the first that this site has.
 */
const goToMeant = async (): Promise<void> => {
  for (const { page, address } of meantAddresses(window.location.pathname)) {
    const { ok } = await fetch(page, { method: 'HEAD' });
    if (ok) return window.location.replace(address);
  }
};

// Without an answer from the host the page stays as it is: it says what is the matter.
goToMeant().catch(() => undefined);
