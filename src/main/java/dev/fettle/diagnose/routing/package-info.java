/** How requests come from outside: pools, peers, next hops and who owns them. */
@NullMarked
package dev.fettle.diagnose.routing;

import org.jspecify.annotations.NullMarked;
