package io.renshetong.gateway.door;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;

/** A list of networks an address can be in. */
public final class Networks {

    private final List<IpSubnetFilterRule> rules;

    private Networks(List<IpSubnetFilterRule> rules) {
        this.rules = rules;
    }

    public static Networks of(List<String> cidrs) {
        return new Networks(cidrs.stream()
                .filter(cidr -> !cidr.isBlank())
                .map(cidr -> new IpSubnetFilterRule(cidr.strip(), IpFilterRuleType.ACCEPT))
                .toList());
    }

    public boolean contain(InetAddress address) {
        InetSocketAddress peer = new InetSocketAddress(address, 0);
        return rules.stream().anyMatch(rule -> rule.matches(peer));
    }
}
