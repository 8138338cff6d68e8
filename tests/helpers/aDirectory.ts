import type { Agency, AgencyDirectory, Collective } from "../../src/domain/agency/directorySchema";

export function anAgency(entry: Partial<Agency> & { id: string; name: string }): Agency {
  const unknown = { parent: null, validFrom: null, validTo: null };
  return { level: "department", aliases: [], successors: [], source: "test", ...unknown, ...entry };
}

export function aCollective(entry: Partial<Collective> & { id: string; name: string }): Collective {
  return { of: null, aliases: [], members: null, source: "test", note: "test", ...entry };
}

export function aDirectory(directory: Partial<AgencyDirectory> = {}): AgencyDirectory {
  return {
    notes: [],
    agencies: [],
    collectives: [],
    bodies: {},
    headWords: [],
    abbreviations: {},
    ...directory,
  };
}
