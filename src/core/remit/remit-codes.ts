/** How reason codes enter the arithmetic of a paid line (data/playbook/remittances.json). */
type Reasons = ReadonlySet<string>;

export interface RemitCodes {
  readonly deductible: Reasons;
  /** Between the charge and the allowed amount. */
  readonly toAllowed: Reasons;
  /** What Medicare takes off its own share: sequestration, legislated cuts. */
  readonly medicareCuts: Reasons;
  /** What the contract or the law takes off a paid line; any other reason refuses. */
  readonly usual: Reasons;
  /** Places of service whose practice expense is the facility's. */
  readonly facilityPlaces: ReadonlySet<string>;
}

export interface RemitLists {
  readonly adjustments: Readonly<
    Record<'patientShare' | 'deductible' | 'toAllowed' | 'medicareCuts' | 'otherUsual', readonly string[]>
  >;
  readonly facilityPlaces: readonly string[];
}

export function remitCodes({ adjustments, facilityPlaces }: RemitLists): RemitCodes {
  const { deductible, toAllowed, medicareCuts } = adjustments;
  return {
    deductible: new Set(deductible),
    toAllowed: new Set(toAllowed),
    medicareCuts: new Set(medicareCuts),
    usual: new Set(Object.values(adjustments).flat()),
    facilityPlaces: new Set(facilityPlaces),
  };
}
