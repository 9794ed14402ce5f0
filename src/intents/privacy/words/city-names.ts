/** Larger cities and counties that are hardly ever people: a place, whatever stands before it. */
import { wordSet } from './word-set.ts';

export const cityNames = wordSet(`
akron albuquerque allentown amarillo anaheim anchorage annapolis antioch appleton asheville augusta bakersfield
bangor barstow bellevue bellingham berkeley bethesda billings biloxi binghamton birmingham bismarck bloomington
boulder bozeman bradenton brazoria brentwood brevard bridgeport broward brookhaven broomfield burbank burnsville
cambridge canton casper cedar champaign chattanooga chesapeake chico chula clarksville clearwater
coeur colorado conroe corpus corvallis cranston cupertino daytona delray deltona duluth duval edgewater edinburg 
elmira escondido evansville fairbanks fairfax fairfield fayetteville flagstaff flint fontana frankfort fredericksburg
fullerton gainesville galveston gastonia georgetown glendora greeley greenbelt greensboro greenwich gresham gulfport
gwinnett hagerstown hammond harrisburg hattiesburg hempstead henrico hialeah highland hillsboro hillsborough hollywood
honolulu huntington indianapolis inglewood iowa islip janesville jonesboro kalamazoo kennewick killeen kissimmee
kokomo lakeland lakewood lancaster laramie laredo lawton levittown lewiston longmont longview lynchburg macomb maricopa
mcallen melbourne mesquite methuen milford minneapolis minot missoula missouri moline monterey montpelier morristown
muskegon nassau naples nashua newport norwalk norwich oakdale ocala oceanside ogden omaha ontario orleans oshkosh
overland owensboro oxnard paducah palatine palmdale pasadena passaic pawtucket peabody peachtree philly pittsfield
plantation pleasanton pomona portsmouth poughkeepsie prescott quantico queens raleigh rancho redlands redmond redwood
reseda rochester rockville roseville rutland saginaw salinas salt sarasota schaumburg schenectady scottsdale
shreveport simi sioux skokie smyrna somerville spartanburg spokane stillwater suffolk sunnyvale syosset tallahassee
tampa tarrant taunton temecula texarkana tigard titusville tulare tuscaloosa upland urbana utah vacaville valdosta
vancouver ventura vernal vineland visalia waltham warwick watertown waukegan westchester westminster wheeling whitefish
williamsburg woodbridge woonsocket worcester yakima yonkers ypsilanti yuba zanesville cranberry bloomfield maplewood
mayaguez bayamon espanola canon manhattan brooklyn queens bronx staten nyc philly vegas dfw sacto frisco mckinney plano mesquite `);
