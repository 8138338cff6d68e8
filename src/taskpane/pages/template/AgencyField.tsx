import { Combobox, Field, makeStyles, Option } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { TEMPLATE } from "../../labels/template";
import type { AgencyChoice } from "../../session/template";
import { matchingAgencies, type AgencyName } from "./matchingAgencies";

const useStyles = makeStyles({
  whole: { minWidth: "0", width: "100%" },
  input: { minWidth: "0" },
});

/** Stands for the template that is for no agency in particular; no agency has such an id. */
const COMMON = "*";
const COMMON_NAME: AgencyName = { id: COMMON, name: TEMPLATE.common, aliases: [] };
/** A longer list is not read but searched. */
const MOST_SHOWN = 60;

interface AgencyFieldProps {
  readonly agencies: readonly AgencyName[];
  readonly chosen: AgencyChoice | null;
  readonly onChoose: (agency: AgencyChoice) => void;
}

/** Whose template is made: a list that is searched by typing, with or without accents. */
export function AgencyField({ agencies, chosen, onChoose }: AgencyFieldProps): ReactElement {
  const styles = useStyles();
  const [typed, setTyped] = useState<string | null>(null);
  const matching = matchingAgencies(agencies, typed ?? "");
  // Who types an agency's name does not mean it: one arrow too many must not choose it.
  const offersCommon = matchingAgencies([COMMON_NAME], typed ?? "").length > 0;
  const shown = matching.slice(0, MOST_SHOWN);
  const id = chosen?.kind === "agency" ? chosen.id : chosen === null ? null : COMMON;
  const name = agencies.find((agency) => agency.id === id)?.name;
  return (
    <Field label={TEMPLATE.agency} hint={TEMPLATE.agencyHint}>
      <Combobox
        className={styles.whole}
        input={{ className: styles.input }}
        value={typed ?? name ?? (id === COMMON ? TEMPLATE.common : "")}
        selectedOptions={id === null ? [] : [id]}
        onFocus={({ target }) => {
          if (target instanceof HTMLInputElement) target.select();
        }}
        onChange={({ target }) => setTyped(target.value)}
        onOpenChange={(_, { open }) => {
          if (!open) setTyped(null);
        }}
        onOptionSelect={(_, { optionValue }) => {
          setTyped(null);
          if (optionValue === undefined) return;
          onChoose(
            optionValue === COMMON ? { kind: "common" } : { kind: "agency", id: optionValue },
          );
        }}
      >
        {shown.map((agency) => (
          <Option key={agency.id} value={agency.id}>
            {agency.name}
          </Option>
        ))}
        {shown.length < matching.length && (
          <Option disabled value="" text="">
            {TEMPLATE.moreAgencies(matching.length - shown.length)}
          </Option>
        )}
        {matching.length === 0 && !offersCommon && (
          <Option disabled value="" text="">
            {TEMPLATE.noAgency}
          </Option>
        )}
        {offersCommon && (
          <Option value={COMMON} text={TEMPLATE.common}>
            {TEMPLATE.common}
          </Option>
        )}
      </Combobox>
    </Field>
  );
}
