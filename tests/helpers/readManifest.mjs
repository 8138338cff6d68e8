/** Prints what Microsoft's own tool reads in a manifest; a process of its own, as jest cannot load the tool. */
import process from "node:process";
import { OfficeAddinManifest } from "office-addin-manifest";

const manifest = await OfficeAddinManifest.readManifestFile(process.argv[2]);
process.stdout.write(JSON.stringify(manifest));
