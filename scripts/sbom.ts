/** npm run sbom: what the app is made of, as CycloneDX JSON, on standard output. */
import { makeSbom } from './release/sbom';

process.stdout.write(makeSbom());
