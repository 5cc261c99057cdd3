/** One thing that is promised, with what shows that it is kept. */
export interface Evidence {
  readonly claim: string;
  /** Tests, audits and checks that fail where it is not kept, from the root; none where it is a matter of conduct. */
  readonly heldBy: readonly string[];
  /** The figure reached; where it is not reached, that. */
  readonly reached: string;
}

export interface PromiseRow {
  readonly name: string;
  /** What a reader of README.md is told. */
  readonly text: string;
  readonly evidence: readonly Evidence[];
}

/** What we promise. README.md and docs/promises.md are written from here by `npm run docs`. */
export const PROMISES: readonly PromiseRow[] = [
  {
    name: 'True',
    text: 'Every figure in a letter comes from the facts ledger (`content/catalogue/facts.json`) with its source and date. The 2022 facts are told in the past tense. The 130 organisations *called for* these things in January 2022; they sign nobody’s letter. No address is printed that the writer did not type or take, and none is offered without its source and date.',
    evidence: [
      {
        claim: 'Every figure in a letter and on a page is a fact with a source; nothing past is told in the present',
        heldBy: ['tools/content-lint/run.ts', 'tests/content-lint/rules.test.ts', 'tests/content-lint/ledger.test.ts'],
        reached: 'no problem in any template or text of ten languages; each rule shown to fail on an example',
      },
      {
        claim: 'Nobody is said to have called for what they did not call for',
        heldBy: ['tools/content-lint/run.ts', 'tests/content-lint/demands.test.ts'],
        reached:
          'each row of the five documents leads to a letter, and each letter names its rows ([demands.md](demands.md))',
      },
      {
        claim: 'No address is printed that nobody typed or took, and none is offered without source and date',
        heldBy: [
          'tests/compose/addressForms.test.ts',
          'tests/form/client/WhereToSend.test.tsx',
          'tests/content-lint/contacts.test.ts',
          'tools/content-lint/run.ts',
        ],
        reached:
          'contacts of 192 states and of institutions, from public lists of 2024 to 2026 and older pages; no page was opened, so each stands with its date and a link to check it',
      },
    ],
  },
  {
    name: 'Harmless',
    text: 'Nobody is spoken for unseen: a link or draft of another shows whole what it brings before anything of it is taken. A letter can be written without a name; where words seem to name a child, a detainee, a relative or a witness, the form says so. One tap leaves the page and empties what it kept.',
    evidence: [
      {
        claim: 'Neither a link nor a draft of another speaks as you unseen',
        heldBy: [
          'tests/e2e/privacy.spec.ts',
          'tests/e2e/links.spec.ts',
          'tests/e2e/drafts.spec.ts',
          'tests/drafts/takeDraft.test.ts',
          'tests/sharing/cosigning.test.ts',
          'tests/e2e/cosign.spec.ts',
        ],
        reached:
          'name, address and e-mail are not in a prefilled link’s format; words of others are marked. A sealed link or draft file can hold them: it is shown whole before anything of it is in the form, and taken group by group or all with one button',
      },
      {
        claim: 'What a campaign’s link says is shown as nobody’s word, within rules, and is never in a letter',
        heldBy: ['tests/sharing/introduction.test.ts', 'tests/e2e/campaign.spec.ts', 'tests/form/campaignCard.test.ts'],
        reached:
          'at most 300 characters; 22 sentences that lead elsewhere refused in ten languages; judges by words ([why](decisions/2026-11-30-campaign-kit.md))',
      },
      {
        claim:
          'No link crashes, hangs or eats memory; none is taken cut; what programs add to one changes nothing of it',
        heldBy: [
          'tests/sharing/prefilledLink.test.ts',
          'tests/sharing/repairedLinks.test.ts',
          'tests/audits/links.test.ts',
          'audits/links.ts',
          'tests/e2e/attackLinks.spec.ts',
        ],
        reached:
          '10,000,000 links in 508 s: 0 faults, slowest 27.6 of 50 ms, at most 3.7 of 16 MB (before links with something added were among them; 400,000 since, on a busy machine: 0 faults, slowest 47.8 ms). 339 attacks in the browser: all refused',
      },
      {
        claim: 'Leave in one tap, with honest words on what remains',
        heldBy: [
          'tests/e2e/leave.spec.ts',
          'tests/e2e/leaveTabs.spec.ts',
          'tests/e2e/offlineLeave.spec.ts',
          'tests/e2e/letterList.spec.ts',
          'tests/device/writers.test.ts',
          'tests/device/shiftTaps.test.ts',
        ],
        reached:
          'covered in the same instant; storage empty and stays so with a kept draft or the list of letters, right after a key, on a slow network, in a second tab; the way back holds nothing typed, in Chromium and Firefox with pages kept in memory; three Shifts count only alone. A copy saved for offline use stays, and is said; pages without script hold what was typed on the way back',
      },
      {
        claim: 'What “Write without my name” withholds goes out by no way',
        heldBy: ['tests/e2e/withoutName.spec.ts', 'tests/compose/withoutName.test.ts'],
        reached:
          'nine ways out: kept draft, draft file, sealed file and link, prefilled link, QR code, PDF with its name and metadata, copied text, print. An organisation, the country and own words may stay',
      },
      {
        claim: 'Leaving the plain way leaves nothing that was typed on the way back',
        heldBy: ['tests/e2e/noscriptLeave.spec.ts', 'tests/server/noscript.test.ts'],
        reached:
          'Chromium as people have it, script off: the form is empty, choices too; the answer is not shown again. What the browser has of a form that was sent it may send once more, if it is asked to on that page and agrees: closing the window ends that',
      },
      {
        claim:
          'Where own words seem to name a child, a detainee, a relative or a witness, the form says so, stops nothing and sends nothing',
        heldBy: [
          'tests/names/atRisk/peopleAtRisk.test.ts',
          'tests/e2e/peopleAtRisk.spec.ts',
          'tests/server/noscript.test.ts',
        ],
        reached:
          '84 of 84 sentences with a name seen, none of 83 without, in ten languages; of 86 fresh sentences 35 of 43 and 2 of 43 before the lists were mended by them. Judges by words: what it misses is in [people-at-risk.md](people-at-risk.md)',
      },
    ],
  },
  {
    name: 'Private',
    text: 'What a person types never leaves the device, unless they take the plain way, which says so. There is no account, no cookie, no counter and no request to any other host. Stored is the language somebody chose, and a draft, a list of letters or a copy for offline use only if they ask for it. A prefilled link holds choices, and the person’s own words only if they tick so, behind `#`, which browsers do not send.',
    evidence: [
      {
        claim: 'Not a byte of what is typed leaves the device unless a button that says so is pressed',
        heldBy: ['tests/e2e/privacy.spec.ts', 'tests/e2e/forensics.spec.ts', 'audits/traffic.ts'],
        reached:
          '0 canaries in any encoding in 3,899 requests of 200 whole flows, half Chromium, half Firefox (659 MB searched); 0 requests to other hosts',
      },
      {
        claim: 'Nothing typed lies on the disk unless the person keeps it',
        heldBy: ['audits/disk.ts', 'tests/e2e/forensics.spec.ts'],
        reached:
          '0 typed words in five profiles each of Chromium and Firefox after whole flows (247 MB searched); the link that was opened is in the history, and is said',
      },
      {
        claim: 'No form of a page with script can send anything',
        heldBy: ['tests/release/export.test.ts'],
        reached: "`form-action 'none'` in every page",
      },
      {
        claim: 'The server forgets: no log line, nothing on disk',
        heldBy: ['tests/server/server.test.ts', 'tests/server/noscript.test.ts'],
        reached: 'no code that writes or logs; a render process that fails is ended; memory dumps: not examined',
      },
      {
        claim: 'A PDF carries nothing beyond the letter, its title and its language',
        heldBy: ['tests/pdf/pageGeometry.test.ts', 'tests/pdf/sameBytes.test.ts'],
        reached: 'no producer, person or time; the same input gives the same bytes',
      },
      {
        claim: 'Strict policy: no inline code or styles but by hash, no eval, no third party, Trusted Types',
        heldBy: ['tests/e2e/policy.spec.ts', 'tests/tools/withPolicy.test.ts', 'tests/release/export.test.ts'],
        reached: '0 refusals in the whole flow; markup, eval, foreign scripts and workers refused',
      },
      {
        claim: 'Exact headers on every response, errors included, in both deployments',
        heldBy: ['tests/server/headers.test.ts'],
        reached: '12 kinds of route × 9 methods × 200, 304, 404, 405, ranges, broken requests: all equal',
      },
      {
        claim: 'Anyone can rebuild the release bit for bit',
        heldBy: ['audits/reproducible.ts', 'tests/release/export.test.ts'],
        reached:
          '0 of 829 files differ between two builds in two folders, 400 days apart by the clock, in two time zones and languages',
      },
      {
        claim: 'Anyone can check the running site from the browser',
        heldBy: ['tests/e2e/check.spec.ts', 'tests/release/fileList.test.ts'],
        reached: 'every file and ten headers, in ten languages; it cannot catch a host that lies to one person',
      },
      {
        claim:
          'At most 14 direct packages, each by hash, none runs a script when installed or can do more than is on record',
        heldBy: ['tests/release/packages.test.ts', 'tests/release/packagePowers.test.ts'],
        reached:
          '13. Of the packages whose code is handed out or runs on the server, six have code for network, files, processes or code from text, none of which is called; no script that is handed out makes code of text',
      },
      {
        claim: 'Legal orders get an empty hand',
        heldBy: [],
        reached: 'follows from the rows above; a matter of conduct, not of a test',
      },
    ],
  },
  {
    name: 'Correct on paper',
    text: 'The PDF is the preview’s letter. The form of address fits the office and the language, the address lies in the window of the envelope, and a letter with an ordinary paragraph of one’s own is one page. Every file is PDF/UA-1 and PDF/A-2a.',
    evidence: [
      {
        claim: 'Every letter is whole, its words undivided, its address in the window, one page, PDF/UA-1 and PDF/A-2a',
        heldBy: ['audits/letters.ts', 'tests/pdf-validate/matterhorn.test.ts', 'tests/pdf/pageGeometry.test.ts'],
        reached:
          'every letter the catalogue offers is made and read back; of them a selection on each change. No validator of other people has read them yet ([pdf-ua.md](pdf-ua.md))',
      },
      {
        claim:
          'Nothing is printed over anything else or beside the paper, whatever is typed; what is set too small to be read is said',
        heldBy: [
          'tests/pdf/overprints.test.ts',
          'tests/pdf/pageGeometry.test.ts',
          'tests/tools/letterCommand.test.ts',
          'audits/matrices.ts',
        ],
        reached:
          'names, organisations and addresses of eight kinds and three lengths in 13 layouts, on 4 envelopes: 312 of 312',
      },
      {
        claim: 'Letters of every kind look right, and every name is printed as its readers write it',
        heldBy: ['tests/pdf/namesOfStates.test.ts', 'tests/pdf/shapeClusters.test.ts', 'audits/pictures.ts'],
        reached:
          '38 letters of every layout, language and kind looked at beside the engine of 21 November, 204 names of 68 states beside Chromium and read back: [what differs](decisions/2026-11-30-direct-layout.md)',
      },
      {
        claim: 'The form of address fits office, language, gender and sender',
        heldBy: ['tests/compose/addressForms.test.ts', 'tools/content-lint/run.ts'],
        reached: 'opening and close are a pair of the catalogue for every office in ten languages',
      },
      {
        claim: 'The same letter gives the same file in the browser, on the server and by the command line',
        heldBy: ['tests/pdf/sameBytes.test.ts', 'tests/e2e/sameFile.spec.ts'],
        reached: 'same bytes',
      },
    ],
  },
  {
    name: 'For everyone',
    text: 'Phone first, keyboard, screen reader, right to left, slow networks, offline, without JavaScript. Nothing typed is lost by an error, and the server bears many at once.',
    evidence: [
      {
        claim:
          'Every kind of page can be read by a screen reader, right to left, and on a phone; recipients by keyboard',
        heldBy: [
          'tests/e2e/pages.spec.ts',
          'tests/e2e/pictures.spec.ts',
          'tests/e2e/tenLanguages.spec.ts',
          'tests/e2e/recipientSearch.spec.ts',
        ],
        reached:
          'axe (WCAG 2.2 AA) finds nothing; no page is wider than 320 px in any language. Nobody with a screen reader has tried it yet',
      },
      {
        claim: 'Works with WebAssembly off, the same file byte for byte',
        heldBy: ['tests/e2e/withoutWasm.spec.ts', 'tests/pdf/withoutWasm.test.ts', 'audits/matrices.ts'],
        reached: 'same bytes',
      },
      {
        claim: 'Works with JavaScript off, on the server',
        heldBy: ['tests/server/noscript.test.ts', 'tests/e2e/noscript.spec.ts'],
        reached:
          'page, text and PDF in ten languages; the PDF is the browser’s byte for byte. A static host has no such way and says so',
      },
      {
        claim: 'Works offline for those who choose it, and goes again without a trace of its own',
        heldBy: ['tests/e2e/offline.spec.ts', 'tests/offline/offlineFiles.test.ts', 'tests/offline/answer.test.ts'],
        reached:
          'nothing before the button; 10.0 to 10.5 MB for one language (Chinese 18.0), 46.7 MB for all, before packing; letters in five languages with the host stopped; update, purge, removal and poisoned entries drilled in Chromium; other browsers not tried',
      },
      {
        claim: 'What an earlier version made keeps opening: links, drafts, names in storages, addresses',
        heldBy: ['tests/release/earlierVersion.test.ts', 'tests/e2e/earlierVersion.spec.ts'],
        reached:
          'what commit 317d81a wrote, held against what it read itself: 88 links, 111 draft files, 8 sealed drafts, 11 kept ones, 211 recipients, 9 offices; 251 addresses and 153 places in pages',
      },
      {
        claim: 'Nothing typed is lost by any error',
        heldBy: [
          'tests/e2e/errors.spec.ts',
          'tests/e2e/notStarted.spec.ts',
          'tests/e2e/failing.spec.ts',
          'tests/e2e/drafts.spec.ts',
          'tests/compose/anyDraft.test.ts',
          'audits/properties.ts',
        ],
        reached:
          'an exception in each of 13 parts of the form, in all of it, in the preview, the letter’s making and the engine; a script that does not run; a translated page; a field pasted full; failed loading, wrong input, full disk, crashed page with a kept draft. A browser killed within seconds may lose a draft first kept then',
      },
      {
        claim: 'What a person has chosen holds, whatever happens then',
        heldBy: ['tests/audits/seams.test.ts', 'tests/e2e/seams.spec.ts', 'audits/seams.ts'],
        reached:
          '64 of 64 pairs of a choice and what may follow, once in a browser; three of them on each change, and a table that holds all',
      },
      {
        claim: 'What a letter is made into opens in programs of others, as it was',
        heldBy: [
          'tests/outputs/emailDraft.test.ts',
          'tests/outputs/calendarEntry.test.ts',
          'tests/pdf/posters.test.ts',
          'audits/outputs.ts',
        ],
        reached:
          'drafts by Python’s `email`, entries by ical.js, posters by pdf.js; Word files and a list in LibreOffice, a ZIP by `unzip -t`',
      },
      {
        claim: 'No download that is cut, no idle connection and no file that goes takes anything from the server',
        heldBy: ['tests/server/downloads.test.ts', 'audits/downloads.ts'],
        reached:
          '100,000 downloads cut, of 14 files of six kinds: 23 descriptors before, 22 after; 5,000 idle connections: 4,000 held in 318 MB, one of them answered, the others closed, 22 descriptors after',
      },
      {
        claim: 'The server runs anywhere, under any Node from 20.19 on, and bears what is done to it',
        heldBy: ['audits/places.ts', 'tests/audits/places.test.ts'],
        reached:
          'in a bare folder by the steps of its unit and container file: Node 20.20, 22.23, 24.22 and 26.12; other folder, three time zones and languages, as nobody on a read-only file system without a home, no room for a byte: page and 6 of 6 letters each; its release replaced: served whole; render processes killed 20 times in mid-letter: 20 of 20 answered, the next letter made',
      },
      {
        claim: 'Nothing that is sent to the server breaks it',
        heldBy: [
          'tests/server/hardening.test.ts',
          'tests/server/slowClients.test.ts',
          'tests/server/rendering.test.ts',
          'tests/server/requests.test.ts',
          'audits/requests.ts',
        ],
        reached:
          '100,000 hostile requests: no unexpected status, none 500 or 503, no stack, server alive; 300 slow senders ended, others answered meanwhile',
      },
      {
        claim: 'It holds its load, refuses what is more, recovers, and stops without losing an answer',
        heldBy: ['audits/load.ts', 'tests/server/rendering.test.ts', 'tests/server/queue.test.ts'],
        reached:
          '30 PDF/s for 10 min on 2 cores, the client among them: 17,999 of 17,999 made, p50 18 ms, p99 51 ms, 425 MB; at 300/s only 200 and 503, the health route within 48 ms, 454 MB of the 512 we set ourselves, back 0.6 s after the last request; 20,083 static pages/s; 12 of 12 letters whole at a stop',
      },
      {
        claim: 'Who sends the dearest letters makes nobody else wait: letters are weighed by what they will cost',
        heldBy: ['audits/dear.ts', 'tests/server/letterCost.test.ts', 'tests/server/rendering.test.ts'],
        reached:
          '8 senders of the dearest letter known (13,500 Chinese characters, some 4 s of CPU; 18.7 s for others before): an ordinary one after 476 ms at the median, 1.3 s at p90, 12 of 12 made, on 2 cores under a load of 10 (a short run)',
      },
    ],
  },
];
