/** Things of an office and a day that follow "for", "about" and "with" and name nobody. */
import { wordSet } from './word-set.ts';

export const plainWords = wordSet(`
reimb pmt pmts est rejected recouped bundled unbundled smart smarter smartest faster quicker cleaner leaner
cuanto cuantos cuantas paga pagan para por con sin que como cual puedo puede necesito factura facturar codigo codigos minutos
unidades terapia gracias hola buenos dias cobrar seguro
acct accts acnt address agenda airport alarm album alley amazing angle animal animals announcement annoyed anxious
apartment apple application apron arrow artist ashamed attic avenue award awesome awful awhile bag bagel ballot banana
bank banner bar barn basket battery beans bear beard beer belt bench birth birthday biscuit bitter blinds blog boat
bolt booklet boot boots boring born boss bottle bowl box boxes brave bread breakfast brick brochure broom brunch brush
bucket bug bulb bus cabinet cable cafe cake calculator camera camp campus candle candy car cards carpet carrot cart
catering ceiling ceo cfo chairs chat chatgpt cheatsheet checklist checklists cheese chef cherry chicken chips
chocolate christmas church cleaner cleaning clerk click clock closet cloud clue coat coffee coin college columns comma
commute compliant computer concert conference cookie cookies copier copilot copy corner couch country cousin crazy
crew crushing cup cupcake curtain customer customers cycle dashboard database decision deck dessert dial diet dinner
dirty disappointed discord dish dishes dog doghouse donation donut donuts door doors download dozen drawer dream dress
drink drinks drive driver drives drone duck dull duty eager ear earth easter echo egg eggs elevator embarrassed
endless engine envelope evening everyday examples excited expert export facebook fan farm fence fight film filter fire
firm fish flight flower flowers fluff flyer folder folders food football fork forum fox fridge frog fruit frustrated
fuel fun fund funds funny furniture game garage garbage garden gas gate gentle gift glass glasses glossary glove
gloves glue gmail golf grandma grandpa graph graphs grass grateful guest guests guidebook guilty guitar gum guys gym
hair hall halloween ham hammer handbook handout hat hire hobby hockey hook hoping horse hotel hotmail human humble
hundred hungry husband hygiene icloud icon identifier import inbox ink inspector instagram install interview jacket
jam jar jealous jelly jewelry joke joystick juice jump junk jury karaoke keyboard kiosk kitchen kite lab lamp laptop
laundry lawn lawyer layer lazy leader league leak lemon lesson library license lid lifetime lightbulb lights linkedin
lion liquid lobby locker logo lonely lotion loud lounge lovely luck machine magazine magnet mailbox mall manager map
marketing master mayor meal meals media mentor menu message messages metal meter midnight milk million mirror mistake
mood moon mop mountain mouse mover movie movies mug museum music nail nap napkin neighbor nervous news newsletter
newspaper noise noon notebook noun novel nut object ocean oil onboarding onion orange oven owner paint pamphlet
pancake panel pantry paperclip parade parking paste patch pathway patio paycheck payroll peace peanut pen pencil pet
petty photos piano picnic picture pie pillow pizza plane plant plants plate player playlist pleased pocket podcast
poem poetry poll pool popcorn postage poster pot potato potluck potty president prize project projector promo
promotion pub publisher puppy purchase purse puzzle quiet quiz rack radio raffle rain ramp rapid rat recipe recruiter
reel refrigerator relaxed reminder renovation rent restaurant restroom retirement ring rock roof rope roster rough rug
ruler runner salad salary sale sales salt sandwich sauce scanner scissors seasons secretary semester seminar server
servers setup shade shampoo sharp sheet sheets shelf shelves shift shifts ship shipping shirt shirts shoe shoes
shopping shot shower signup silence silly silver sink siri sister slot smile smoke smooth snack snacks snow soccer
sock soda sofa someone's song soup space spam speaker speakers spoon spot spouse spreadsheet spreadsheets spring stamp
stamps staple stapler starter station statistics sticker stickers stool storage store story stove strange straw
stressed string structure studio stupid subscription suitcase suite surprised survey sweater sweet swift swim swimming
switch sword tables tablet tail taxes taxi tea teacher template templates tent terrible thankful thanksgiving theater
theirs theme thermostat thirsty tile timer timesheet timesheets tip tire toaster toll tomato toner tools tooth towel
towels tower town toy toys traffic trail trainer trainings trash tray tree truck trucks tub tube tune tutor tv twin
twitter types umbrella uniform uniforms union university upgrade uploads users vacation vacuum vase vat vegetable
vehicle vendors venue versions video videos view visitor visitors vote wage wages waiter wall wallet wanting warehouse
wash waste wave wax wedding weekday weekend weekends weird wheel whiteboard windows wine winner winter wire wish wood
workbook workflow workout workshop worried wrap yahoo yard yogurt zebra zone zoo`);
