/** What a clinic's office, its programs, its days and its gym are full of, and no list of common words holds. */
import { wordSet } from './word-set.ts';

export const officeWords = wordSet(`
anniversary badge badges barbecue batch batches binder binders biweekly blackout blizzard burrito clearinghouse clipboard
courier cubicle cupcakes deposit deposits fiscal funeral hallway headset hurricane inservice intercom landline lanyard ledger
ledgers lockbox luncheon mask masks midweek mileage newyear outage outages overtime passcode paystub paystubs printer printers
quarterly renewal retreat router sanitizer scrubs shredder shuttle smoothie snowstorm stairwell stipend stopwatch subpart
surveyor surveyors sushi timecard timecards username voicemail voicemails webcam webinar webinars wipes hanukkah
passover vaso
ability acrobat adobe amazon android asana chrome connect costco docusign dropbox fedex firefox hubspot iphone ipad jira linux
nethealth officedepot onedrive outlook powerpoint quickbooks relay safari salesforce sharepoint skype trello uber ups usps
walmart waystar webex webpt
carf ceu ceus credential hipaa jcaho nbcot nppes npte osha
acupuncture barbell cone cones counterstrain craniosacral edge game gun gurney hotpack hoyer hurdle hurdles hydro hypervolt
icepack reiki rocker roller rower shockwave wobble
accordion adapter aerosol agenda algorithm allergy almanac ambulance amenity appendix aquarium archive asterisk atrium autopay
avalanche backlog backorder bakery barcode barista baseline basement baseball basketball beverage bookmark bracket briefing
brownies bulletin byline bylaws cafeteria canopy cappuccino caption carpool cashier caterer chandelier checkout chili cinnamon
clinicals clipart cobra codebook coffeemaker concierge confetti consult consults contractor coupon cowork cruise cursor cutoff
daycare deadline decor defibrillator deli dental dentist dispenser docket drywall dumpster earbuds eclair electrician emoji
ergonomics errand escrow espresso exterminator faucet feedback ferry firewall firmware flashlight flu footage forecast forklift
freezer fryer fundraiser gadget gazette gearbox giveaway grocery guacamole gutter handrail hardware hashtag headcount heater
helpdesk hiccup homepage hotspot hubcap icebreaker incentive inbound insert intake intranet inventory itinerary janitor
jumpdrive kettle keycard keypad kickoff labcoat lamination landlord latte layoff leaflet legend letterhead lingo linen logbook
logistics loophole lozenge lunchroom macro mailroom makeover manifest masking matinee merger meter microwave milestone
mixer mousepad movers multitool muffin nametag nacho newsroom nightlight offsite outbound outlet overflow overhead overnight
padlock paperwork parade pastry payday paypal pencil penalty perk pharmacist phonebook photocopy pickup piano pillowcase
pipeline placard plumber podium pollen popsicle postmark powerstrip premium projector prop proxy pushpin quota ramen rebate
recliner recycling refill refund rehire remodel reorg resume retiree roofing roommate rosters rubric runway sandbox sanding
satellite sauna scanner scoreboard screensaver seatbelt sedan sensor sequel shelf showroom sidewalk signage sinkhole sitemap
skylight slideshow snowplow softball software souvenir speakerphone spreadsheet sprinkler stamp standby stapler startup
stencil sticker stipulation stockroom storefront streamer stroller sublease subpoena suggestion supervisor surcharge sweatshirt
swipe syllabus synopsis syrup tablecloth tailgate taco tacos takeout tarp taskbar teapot telethon temp tenant thermometer
thumbtack timeline timesheet tollway toolbox tornado touchpad townhall tracker trailer trashcan treasurer trivia tutorial
tuxedo umbrella unisex upload upsell valet valve vendor veneer ventilator visor vitamins volleyball wallet walkthrough
wallpaper warranty washer watercooler waybill website weekday welding whiteboard widget windshield wiring worksheet xerox
yearbook zipline
`);
