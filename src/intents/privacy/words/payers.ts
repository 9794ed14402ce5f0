/** Payers, plans, contractors and bodies as they are written: never a person, though some are named like one. */
import { wordSet } from './word-set.ts';

export const payers = wordSet(`
medicare medicaid aetna humana cigna anthem bcbs bcbst bluecross blueshield uhc unitedhealthcare united optum tricare
kaiser permanente ambetter centene wellcare molina oscar carefirst caresource amerigroup amerihealth highmark premera
regence wellmark wellpoint geisinger harvard pilgrim tufts hopkins johns healthfirst fidelis emblemhealth devoted
clover alignment scan healthnet multiplan medcost champva va triwest noridian novitas palmetto gba wps ngs cgs fcso
coast cms hhs oig mac macs apta aota asha ama ncci medi-cal tenncare masshealth allwell zelis evicore carelon
availity healthsmart umr gehc geha aarp sentara ucare medica quartz dean moda pacificsource providence peoplehealth
travelers liberty mutual hartford gallagher sedgwick zurich chubb allstate geico progressive farmers workers baylor sutter banner mercy ascension trinity adventist atrius lahey cedars sinai christus intermountain
presbyterian selecthealth avera essentia ochsner novant atrium inova carilion piedmont wellspan lifebridge medstar spectrum
upmc excellus univera connecticare fallon gundersen healthpartners preferredone avmed hmsa alohacare lovelace mclaren cdphp`);
