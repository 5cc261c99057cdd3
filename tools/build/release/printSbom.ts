/** npm run sbom: what the app is made of, as CycloneDX JSON, on standard output. */
import { makeSbom } from './sbom';

process.stdout.write(makeSbom());
