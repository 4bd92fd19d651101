package io.github.cognitoaudit.policy.permissions;

import io.github.cognitoaudit.policy.pattern.Glob;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Chooses the regions in which a set of patterns has to be tried: those that a pattern singles out, and one that none does.
 *
 * @param known regions that AWS has, to be tried
 * @param unknown regions that a pattern names and this program does not know; what holds there only is not certain
 */
record Regions(List<String> known, List<String> unknown) {

    private static final Map<String, List<String>> OF_PARTITION = Map.of(
            "aws",
            List.of(
                    "us-east-1",
                    "us-east-2",
                    "us-west-1",
                    "us-west-2",
                    "af-south-1",
                    "ap-east-1",
                    "ap-east-2",
                    "ap-northeast-1",
                    "ap-northeast-2",
                    "ap-northeast-3",
                    "ap-south-1",
                    "ap-south-2",
                    "ap-southeast-1",
                    "ap-southeast-2",
                    "ap-southeast-3",
                    "ap-southeast-4",
                    "ap-southeast-5",
                    "ap-southeast-6",
                    "ap-southeast-7",
                    "ca-central-1",
                    "ca-west-1",
                    "eu-central-1",
                    "eu-central-2",
                    "eu-north-1",
                    "eu-south-1",
                    "eu-south-2",
                    "eu-west-1",
                    "eu-west-2",
                    "eu-west-3",
                    "il-central-1",
                    "me-central-1",
                    "me-south-1",
                    "mx-central-1",
                    "sa-east-1"),
            "aws-cn",
            List.of("cn-north-1", "cn-northwest-1"),
            "aws-us-gov",
            List.of("us-gov-east-1", "us-gov-west-1"));

    private static final int REGION_FIELD = 3;

    static Regions of(String partition, List<String> patterns) {
        List<String> all = OF_PARTITION.getOrDefault(partition, List.of());
        Set<String> singled = new LinkedHashSet<>();
        Set<String> unknown = new LinkedHashSet<>();
        for (String pattern : patterns) {
            String[] fields = pattern.split(":", -1);
            String field = fields.length > REGION_FIELD ? fields[REGION_FIELD] : "*";
            if (field.isEmpty() || Glob.of(field).matchesEverything()) {
                continue;
            }
            List<String> matching =
                    all.stream().filter(Glob.ignoringCase(field)::matches).toList();
            singled.addAll(matching);
            all.stream().filter(pattern::contains).forEach(singled::add);
            if (matching.isEmpty()) {
                unknown.add(field.replace('*', 'x').replace('?', 'x'));
            }
        }
        List<String> known = new ArrayList<>(all.stream()
                .filter(region -> !singled.contains(region))
                .limit(1)
                .toList());
        known.addAll(singled);
        if (known.isEmpty()) {
            unknown.add("xx-xxxx-1");
        }
        return new Regions(known, List.copyOf(unknown));
    }
}
