/** Links, addresses, routes and sockets of hosts. */
@NullMarked
package dev.fettle.diagnose.network;

import org.jspecify.annotations.NullMarked;
