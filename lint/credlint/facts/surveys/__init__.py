"""What tests, trials and surveys report: samples, intervals, p values, margins."""
