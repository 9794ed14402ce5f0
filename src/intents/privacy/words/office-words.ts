/** What a clinic's office, its programs, its days and its gym are full of, and no list of common words holds. */
import { wordSet } from './word-set.ts';

export const officeWords = wordSet(`
binder blizzard inservice ledger lockbox mask newyear passcode paystub paystubs sanitizer subpart timecard timecards
hanukkah passover vaso asana costco docusign dropbox fedex firefox hubspot iphone ipad jira linux nethealth
officedepot onedrive powerpoint quickbooks salesforce sharepoint skype trello uber usps walmart waystar webex webpt
carf ceu ceus hipaa jcaho nbcot nppes npte osha cone counterstrain craniosacral edge gurney hotpack hoyer hurdle
hypervolt icepack reiki rocker roller shockwave autopay backorder barcode beverage cinnamon clinicals clipart codebook
cowork cruise eclair ferry fryer heater helpdesk hotspot jumpdrive kettle keycard labcoat lingo mailroom matinee
mousepad multitool nametag paypal phonebook popsicle powerstrip ramen seatbelt stamp stapler timesheet touchpad
townhall upsell walkthrough washer watercooler zipline`);
